// Checkpoints come by themselves: after a hundred entries, and daily.
import { beforeEach, expect, it } from 'vitest';
import { freshBrowser } from '#tests/unit/platform/world.ts';
import type { Operation } from '@/utils/core/ledger/journal';
import { database } from '@/utils/platform/database';
import { append } from '@/utils/platform/journal/append';
import { signWhenDue } from '@/utils/platform/sign-when-due';

beforeEach(() => freshBrowser());

const DAY = 24 * 60 * 60_000;
const NOTHING: Operation = { op: 'recovery', restored: 0, lost: 0 };
const write = (count: number) => append(Array.from({ length: count }, () => NOTHING));
const sizes = async () => (await database().checkpoints.toArray()).map(({ size }) => size);

it('signs the first entries at once, then every hundred, and daily what is new', async () => {
  await signWhenDue(10 * DAY);
  expect(await sizes()).toEqual([]);
  await write(1);
  await signWhenDue(10 * DAY);
  expect(await sizes()).toEqual([2]);
  await write(99);
  await signWhenDue(10 * DAY + 5);
  expect(await sizes()).toEqual([2]);
  await write(1);
  await signWhenDue(10 * DAY + 6);
  expect(await sizes()).toEqual([2, 102]);
  await write(1);
  await signWhenDue(11 * DAY);
  expect(await sizes()).toEqual([2, 102]);
  await signWhenDue(12 * DAY);
  expect(await sizes()).toEqual([2, 102, 103]);
  await signWhenDue(14 * DAY);
  expect(await sizes()).toEqual([2, 102, 103]);
});
