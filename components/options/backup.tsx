// Backups: when the last one was made, a new one, bringing one in, taking that back, and the record for other programs.
import type { BackupActions, BackupFacts } from '@/components/backup/actions';
import { MakeBackup } from '@/components/backup/make';
import { OpenBackup } from '@/components/backup/open';
import { Tables } from '@/components/backup/tables';
import { formatDate, formatDateTime, plural } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { OptionsActions } from './actions';

interface Props {
  readonly facts: BackupFacts | undefined;
  readonly rows: readonly Disclosure[];
  readonly now: number;
  readonly actions: BackupActions;
  readonly save: OptionsActions['save'];
}

export function Backup({ facts, rows, now, actions, save }: Props) {
  const { text, lang } = useWords();
  const { said, attempt } = useStatus();
  const back = () =>
    attempt(actions.undo, (done) => ({ message: text(done ? 'backup_undone' : 'backup_undo_gone'), failed: !done }));
  if (!facts) return <p class="soft">{text('ui_loading')}</p>;
  const { last, undo, due } = facts;
  return (
    <div class="stack loose">
      <div class="stack close measure">
        <p>{text('backup_intro')}</p>
        <p class="soft">
          {last
            ? plural(text, lang, 'backup_last', last.rows, { date: formatDateTime(last.at, lang) })
            : text('backup_none')}
        </p>
        {due !== null && <p class="soft">{plural(text, lang, 'backup_due', due)}</p>}
      </div>
      {undo && undo.until > now && <Undo {...undo} onUndo={back} />}
      <Status said={said} />
      <section class="card stack measure">
        <h2>{text('backup_make_title')}</h2>
        <MakeBackup actions={actions} />
      </section>
      <section class="card stack measure">
        <h2>{text('backup_open_title')}</h2>
        <p>{text('backup_open_hint')}</p>
        <OpenBackup actions={actions} />
      </section>
      <section class="card stack measure">
        <h2>{text('backup_tables_title')}</h2>
        <Tables rows={rows} save={save} />
      </section>
    </div>
  );
}

interface UndoProps {
  readonly at: number;
  readonly until: number;
  readonly onUndo: () => void;
}

function Undo({ at, until, onUndo }: UndoProps) {
  const { text, lang } = useWords();
  return (
    <div class="card stack measure">
      <p>{text('backup_undo_until', { at: formatDateTime(at, lang), until: formatDate(until, lang) })}</p>
      <p class="small soft">{text('backup_undo_since')}</p>
      <div class="row">
        <button type="button" onClick={onUndo}>
          {text('backup_undo')}
        </button>
      </div>
    </div>
  );
}
