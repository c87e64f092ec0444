// Which of the values that are being typed does an address, a header or a body carry?
import type { Carried, Coding } from '@/utils/core/ledger/coding';
import type { LiveValue } from '@/utils/platform/live';
import { recognise, recogniseText } from '@/utils/platform/recognise';

export interface Found {
  readonly value: LiveValue;
  /** Outermost first. */
  readonly coding: readonly Coding[];
}

export type Finds = readonly Found[] | Promise<readonly Found[]>;

/** Too short to have anything packed in it; UTF-16 units. */
const PLAIN = 80;

export function foundOf(carried: readonly Carried[], values: readonly LiveValue[]): readonly Found[] {
  return carried.flatMap(({ itemId, codings }) => {
    const value = values.find((one) => one.itemId === itemId);
    return value ? [{ value, coding: codings }] : [];
  });
}

/** At once where it can be; otherwise when it is unpacked. */
export function findIn(body: string | Uint8Array, values: readonly LiveValue[]): Finds {
  if (body.length === 0 || values.length === 0) return [];
  if (typeof body === 'string' && body.length < PLAIN) return foundOf(recogniseText(body, values).carried, values);
  return recognise(body, values).then(({ carried }) => foundOf(carried, values));
}

export function union(a: readonly Found[], b: readonly Found[]): readonly Found[] {
  return [...a, ...b.filter(({ value }) => a.every((one) => one.value.itemId !== value.itemId))];
}

const isNow = (finds: Finds): finds is readonly Found[] => Array.isArray(finds);

/** Nothing, for certain and already. */
export const isNothing = (finds: Finds): boolean => isNow(finds) && finds.length === 0;

export function joined(a: Finds, b: Finds): Finds {
  if (isNothing(a)) return b;
  if (isNothing(b)) return a;
  return isNow(a) && isNow(b) ? union(a, b) : Promise.all([a, b]).then(([one, other]) => union(one, other));
}
