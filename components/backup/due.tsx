// One quiet line: so much of the record is in no backup yet. Never: a notification.
import { plural } from '@/components/format';
import { useWords } from '@/components/text-context';

interface Props {
  readonly rows: number;
  /** Where backups are made; or what to do. */
  readonly href?: string;
  readonly onOpen?: () => void;
}

export function BackupDue({ rows, href, onOpen }: Props) {
  const { text, lang } = useWords();
  return (
    <p class="small soft">
      {plural(text, lang, 'backup_due', rows)}{' '}
      {href ? (
        <a href={href}>{text('backup_due_link')}</a>
      ) : (
        <button type="button" class="quiet small" onClick={onOpen}>
          {text('backup_due_link')}
        </button>
      )}
    </p>
  );
}
