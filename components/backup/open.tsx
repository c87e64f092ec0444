// Opens a backup: a file, its passphrase, then what it would change; nothing changes before the person says so.
import { useId, useState } from 'preact/hooks';
import { presentable } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import { Untrusted } from '@/components/ui/untrusted';
import type { Preview } from '@/utils/core/ledger/backup/outcome';
import type { TakenSetting } from '@/utils/core/ledger/backup/setting-lines';
import type { BackupActions } from './actions';
import { JobState } from './job-state';
import { Passphrase } from './passphrase';
import { PreviewOf } from './preview';
import { useJob } from './use-job';

export function OpenBackup({ actions }: { readonly actions: BackupActions }) {
  const { text } = useWords();
  const { said, say, attempt } = useStatus();
  const job = useJob<Preview>();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const open = async () => {
    if (!file) return;
    say(null);
    await job.run((onStep) => actions.open(file, passphrase, onStep));
  };
  const forget = () => {
    job.clear();
    setFile(null);
    setPassphrase('');
  };
  const drop = () => {
    forget();
    return attempt(actions.drop, { message: text('backup_not_taken') });
  };
  const bringIn = async (settings: readonly TakenSetting[]) => {
    let again = false;
    await attempt(
      () => actions.bringIn(settings),
      (outcome) => {
        again = outcome === 'changed';
        return { message: text(`backup_import_${outcome}`), failed: outcome !== 'done' };
      },
    );
    if (again) await open();
    else forget();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <ChooseFile file={file} onChoose={setFile} />
      {file && !job.result && (
        <>
          <Passphrase label={text('backup_its_passphrase')} value={passphrase} onChange={setPassphrase} />
          <div class="row">
            <button type="submit" class="primary" disabled={passphrase === '' || job.step !== null}>
              {text('backup_open')}
            </button>
          </div>
        </>
      )}
      {job.result && <PreviewOf preview={job.result} onTake={bringIn} onDrop={drop} />}
      <div>
        <JobState {...job} onCancel={job.cancel} />
        <Status said={said} />
      </div>
    </form>
  );
}

function ChooseFile({
  file,
  onChoose,
}: {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}) {
  const { text } = useWords();
  const id = useId();
  return (
    <div class="row">
      <label class="button file">
        <Icon name="upload" />
        {text('options_choose_file')}
        <input
          class="visually-hidden"
          type="file"
          accept=".age"
          aria-describedby={id}
          onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <span id={id} class="small soft">
        {file ? <Untrusted value={presentable(file.name, 60)} /> : text('backup_no_file')}
      </span>
    </div>
  );
}
