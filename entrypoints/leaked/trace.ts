// From what the person told to the ranked sources.
import type { Found } from '@/components/leaked/start';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import { rank } from '@/utils/core/trace/rank';
import type { Trace } from '@/utils/core/trace/suspect';

export function traceOf(
  { leaked, noticedAt }: Pick<Found, 'leaked' | 'noticedAt'>,
  rows: readonly Disclosure[],
): Trace {
  return rank({ leaked, rows, noticedAt });
}
