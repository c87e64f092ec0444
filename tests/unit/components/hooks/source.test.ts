import { expect, test } from 'vitest';
import { sourceOf } from '@/components/hooks/source';

function watched() {
  const listeners = new Set<(value: number) => void>();
  const watch = (changed: (value: number) => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  };
  return { listeners, watch };
}

test('the first reading comes, then the changes', async () => {
  const { listeners, watch } = watched();
  const seen: number[] = [];
  sourceOf(async () => 1, watch).subscribe((value) => seen.push(value));
  await Promise.resolve();
  for (const listener of listeners) listener(2);
  expect(seen).toEqual([1, 2]);
});

test('a first reading that is overtaken by a change is dropped', async () => {
  const { listeners, watch } = watched();
  const seen: number[] = [];
  sourceOf(async () => 1, watch).subscribe((value) => seen.push(value));
  for (const listener of listeners) listener(2);
  await Promise.resolve();
  expect(seen).toEqual([2]);
});

test('after the end nothing comes, and nobody listens', async () => {
  const { listeners, watch } = watched();
  const seen: number[] = [];
  sourceOf(async () => 1, watch)
    .subscribe((value) => seen.push(value))
    .unsubscribe();
  await Promise.resolve();
  expect(seen).toEqual([]);
  expect(listeners.size).toBe(0);
});

test('a reading that fails is told', async () => {
  const failures: unknown[] = [];
  const failing = sourceOf(() => Promise.reject(new Error('gone')), watched().watch);
  failing.subscribe(
    () => {},
    (error) => failures.push(error),
  );
  await new Promise((done) => setTimeout(done));
  expect(failures).toEqual([new Error('gone')]);
});
