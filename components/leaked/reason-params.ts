// The slots of a trace reason, as sentences show them: moments as days, counts as numbers, sites isolated.
import { formatDate, formatNumber, isolated } from '@/components/format';
import type { Params } from '@/utils/core/text';

/** A name that ends in `At` is milliseconds since the epoch. */
export function reasonParams(params: Params | undefined, lang: string): Params {
  const rows = Object.entries(params ?? {}).map(([key, value]) => [key, shown(key, value, lang)]);
  return Object.fromEntries(rows);
}

function shown(key: string, value: string | number, lang: string): string {
  if (typeof value === 'string') return String(isolated({ value }).value);
  return key.endsWith('At') ? formatDate(value, lang) : formatNumber(value, lang);
}
