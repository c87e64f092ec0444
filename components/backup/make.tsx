// Makes a backup: a passphrase twice, the work in a worker, and a file that the browser saves.
import { useState } from 'preact/hooks';
import { plural } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import type { Made } from '@/utils/core/ledger/backup/outcome';
import type { BackupActions } from './actions';
import { JobState } from './job-state';
import { lengthOf, Passphrase, SHORTEST } from './passphrase';
import { useJob } from './use-job';

export function MakeBackup({ actions }: { readonly actions: BackupActions }) {
  const { text, lang } = useWords();
  const { said, say, attempt } = useStatus();
  const job = useJob<Made>();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const missing = Math.max(0, SHORTEST - lengthOf(first));
  const differs = second !== '' && first !== second;
  const make = async (event: Event) => {
    event.preventDefault();
    say(null);
    const made = await job.run((onStep) => actions.make(first, onStep));
    if (!made) return;
    setFirst('');
    setSecond('');
    await attempt(() => actions.keep(made), { message: plural(text, lang, 'backup_made', made.rows) });
  };
  return (
    <form class="stack" onSubmit={make}>
      <Passphrase label={text('backup_passphrase')} value={first} hint={<Advice />} fresh onChange={setFirst} />
      <Passphrase
        label={text('backup_again')}
        value={second}
        hint={
          <span role="status" class={differs ? 'error' : ''}>
            {missing > 0 && first !== '' && plural(text, lang, 'backup_short', missing)}
            {missing === 0 && differs && text('backup_differs')}
          </span>
        }
        fresh
        onChange={setSecond}
      />
      <div class="row">
        <button type="submit" class="primary" disabled={missing > 0 || first !== second || job.step !== null}>
          <Icon name="download" />
          {text('backup_make')}
        </button>
      </div>
      <div>
        <JobState {...job} onCancel={job.cancel} />
        <Status said={said} />
      </div>
    </form>
  );
}

function Advice() {
  const { text } = useWords();
  return (
    <ul class="bullets stack close">
      <li>{text('backup_advice_words')}</li>
      <li>{text('backup_advice_tries')}</li>
      <li>
        <strong>{text('backup_advice_lost')}</strong>
      </li>
    </ul>
  );
}
