// The record as a table for other programs: masks and times, in the clear. Says that it is in the clear.

import { Icon } from '@/components/icons';
import { channelKey, codingKey, itemKey, levelKey, progressKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import type { Kind } from '@/utils/core/item';
import { type Column, csvOf, jsonOf, type TableWords } from '@/utils/core/ledger/backup/table';
import type { Coding } from '@/utils/core/ledger/coding';
import type { Channel, Disclosure } from '@/utils/core/ledger/disclosure';
import type { Life } from '@/utils/core/ledger/queries';
import type { MessageKey, Text } from '@/utils/core/text';
import type { Level } from '@/utils/core/trust/verdict';

interface Props {
  readonly rows: readonly Disclosure[];
  readonly save: (name: string, content: string, type: string) => void;
}

/** What a word of the record is called; the others stand for themselves. */
const WORDS: Partial<Readonly<Record<Column, (value: string) => MessageKey>>> = {
  kind: (value) => itemKey(value as Kind),
  state: (value) => progressKey(value as Life),
  decision: (value) => `backup_decision_${value}` as MessageKey,
  verdict: (value) => levelKey(value as Level),
  channel: (value) => channelKey(value as Channel),
  coding: (value) => codingKey(value as Coding),
  early: () => 'backup_yes',
  unread: () => 'backup_yes',
};

export function tableWords(text: Text): TableWords {
  return {
    head: (column) => text(`backup_column_${column}`),
    cell: (column, value) => {
      const keyOf = WORDS[column];
      return keyOf ? text(keyOf(value)) : value;
    },
  };
}

export function Tables({ rows, save }: Props) {
  const text = useText();
  return (
    <div class="stack">
      <p>{text('backup_tables_what')}</p>
      <div class="row">
        <button
          type="button"
          disabled={rows.length === 0}
          onClick={() => save('whence-record.csv', csvOf(rows, tableWords(text)), 'text/csv')}
        >
          <Icon name="download" />
          {text('backup_csv')}
        </button>
        <button
          type="button"
          disabled={rows.length === 0}
          onClick={() => save('whence-record.json', jsonOf(rows), 'application/json')}
        >
          <Icon name="download" />
          {text('backup_json')}
        </button>
      </div>
    </div>
  );
}
