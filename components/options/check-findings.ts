// Which sentences a check comes to, the worrying ones marked. Never: says that all is well of what was not looked at.
import { formatDateTime, formatNumber, type PluralKey } from '@/components/format';
import type { Diagnosis, StartFound } from '@/utils/core/ledger/diagnosis';
import type { MessageKey, Params } from '@/utils/core/text';

export type Finding = { readonly good: boolean; readonly params?: Params } & (
  | { readonly key: MessageKey; readonly count?: undefined }
  | { readonly key: PluralKey; readonly count: number }
);

export function findingsOf(found: Diagnosis, lang: string): readonly Finding[] {
  return [...journal(found, lang), ...copies(found), backup(found, lang), receipt(found, lang), ...starts(found, lang)];
}

function journal({ tables }: Diagnosis, lang: string): readonly Finding[] {
  const { broken, differing, size, erased } = tables;
  const chain: Finding =
    broken === null
      ? { key: 'check_chain', good: true, count: size }
      : { key: 'check_chain_broken', good: false, params: { number: formatNumber(broken + 1, lang) } };
  const rows: Finding =
    differing === 0 ? { key: 'check_rows', good: true } : { key: 'check_rows_differ', good: false, count: differing };
  return [chain, rows, ...(erased > 0 ? [{ key: 'check_erased', good: true, count: erased } as const] : [])];
}

const COPY = {
  same: 'check_mirror',
  behind: 'check_mirror_behind',
  ahead: 'check_mirror_ahead',
  other: 'check_mirror_ahead',
  none: 'check_mirror_none',
} as const satisfies Record<Diagnosis['mirror'], MessageKey>;

function copies({ mirror, tables }: Diagnosis): readonly Finding[] {
  return tables.size === 0 ? [] : [{ key: COPY[mirror], good: mirror === 'same' }];
}

function backup({ backup: last }: Diagnosis, lang: string): Finding {
  if (!last) return { key: 'backup_none', good: false };
  return { key: 'backup_last', good: true, count: last.rows, params: { date: formatDateTime(last.at, lang) } };
}

/** Never a fault: a receipt is the person's to take or to leave. */
function receipt({ tables }: Diagnosis, lang: string): Finding {
  if (tables.receiptAt === null) return { key: 'check_receipt_none', good: true };
  return { key: 'check_receipt', good: true, params: { date: formatDateTime(tables.receiptAt, lang) } };
}

function starts({ last, recovery }: Diagnosis, lang: string): readonly Finding[] {
  return [last, recovery === null || recovery.at === last?.at ? null : recovery].flatMap((one) =>
    one ? startFinding(one, lang) : [],
  );
}

function startFinding({ at, state, recovered, restored, lost }: StartFound, lang: string): Finding {
  const date = formatDateTime(at, lang);
  if (state !== 'ok') return { key: 'check_start_unavailable', good: false, params: { date } };
  if (!recovered) return { key: 'check_start', good: true, params: { date } };
  const params = { date, restored: formatNumber(restored, lang), lost: formatNumber(lost, lang) };
  return { key: lost > 0 ? 'check_start_lost' : 'check_start_restored', good: lost === 0, params };
}
