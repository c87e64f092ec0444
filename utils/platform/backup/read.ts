// A backup's bytes to what it holds: text, lines, shapes. In a worker.
// Never: throws at what it reads, and never gives back a part of it.
import * as v from 'valibot';
import { BACKUP_VERSION, type BackupContent, LINE_TYPES, type LineType } from '@/utils/core/ledger/backup/content';
import { type Line, readLines } from '@/utils/core/ledger/backup/lines';
import type { ReadProblem } from '@/utils/core/ledger/backup/outcome';
import type { Case } from '@/utils/core/remedy/case';
import type { Settings } from '@/utils/core/settings';
import { SettingsChange } from '@/utils/platform/settings-shape';
import { CaseShape, LINE_SHAPES } from './shapes';

export function readBackup(plain: Uint8Array): BackupContent | ReadProblem {
  const text = decode(plain);
  if (text === null) return { problem: 'not_text' };
  const lines = readLines(text, plain);
  return 'problem' in lines ? lines : contentOf(lines);
}

function decode(plain: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    return null;
  }
}

/** Lines in the order of their types, each of its shape. The number that is named leaves parts out of the count. */
function contentOf(lines: readonly Line[]): BackupContent | ReadProblem {
  const [first] = lines;
  if (isNewer(first)) return { problem: 'newer' };
  const by: Record<LineType, unknown[]> = {
    header: [],
    key: [],
    entry: [],
    payload: [],
    checkpoint: [],
    case: [],
    setting: [],
  };
  let reached = 0;
  for (const [index, { type, ...rest }] of lines.entries()) {
    const at = LINE_TYPES.indexOf(type as LineType);
    const wrong = { problem: 'line', line: index + 1 } as const;
    if (at < reached || (index === 0) !== (type === 'header')) return wrong;
    const result = v.safeParse(LINE_SHAPES[type as LineType], rest);
    if (!result.success) return wrong;
    if (type === 'case' && readCase((rest as { json: string }).json) === null) return wrong;
    by[type as LineType].push(result.output);
    reached = at;
  }
  if (by.header.length !== 1) return { problem: 'line', line: 1 };
  return {
    header: by.header[0],
    keys: by.key,
    entries: (by.entry as { text: string }[]).map((entry) => entry.text),
    payloads: by.payload,
    checkpoints: by.checkpoint,
    cases: by.case,
    settings: by.setting,
  } as BackupContent;
}

function isNewer(first: Line | undefined): boolean {
  return (
    first?.type === 'header' &&
    first.format === 'whence-backup' &&
    typeof first.v === 'number' &&
    first.v > BACKUP_VERSION
  );
}

/** null: not a case. */
export function readCase(json: string): Case | null {
  try {
    const result = v.safeParse(CaseShape, JSON.parse(json));
    return result.success ? (result.output as unknown as Case) : null;
  } catch {
    return null;
  }
}

/** Those that are right, by themselves; a setting that this version does not know is left out. */
export function settingsIn({ settings }: BackupContent): Partial<Settings> {
  const read = settings.flatMap(({ name, json }) => {
    const result = v.safeParse(SettingsChange, Object.fromEntries([[name, parsed(json)]]));
    return result.success ? Object.entries(result.output) : [];
  });
  return Object.fromEntries(read) as Partial<Settings>;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
