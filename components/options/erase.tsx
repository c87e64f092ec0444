// Erases everything, after the person typed a word, and says what may remain.
import { useId, useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Confirm } from '@/components/ui/confirm';
import { Status, useStatus } from '@/components/ui/status';
import type { OptionsActions } from './actions';

interface Props {
  /** How many rows would go. */
  readonly rows: number;
  readonly actions: OptionsActions;
}

export function Erase({ rows, actions }: Props) {
  const text = useText();
  const { said, say, attempt } = useStatus();
  const [asked, setAsked] = useState(false);
  const erase = async () => {
    setAsked(false);
    say({ message: text('options_erasing') });
    await attempt(actions.eraseAll, { message: text('options_erased') });
  };
  return (
    <div class="stack loose">
      <div class="card stack measure">
        <h2>{text('options_erase_do')}</h2>
        <p>{text('options_erase_intro')}</p>
        <ul class="bullets stack close">
          <li>{text('options_erase_what')}</li>
          <li>{text('options_erase_cases')}</li>
        </ul>
        <p>{text('options_erase_not')}</p>
        <ul class="bullets stack close">
          <li>{text('options_erase_sites')}</li>
          <li>{text('options_forget_disk')}</li>
        </ul>
        {rows > 0 && (
          <p>
            {text('options_erase_backup')} <a href="#backup">{text('options_erase_backup_link')}</a>
          </p>
        )}
        <div class="row">
          <button type="button" class="danger" onClick={() => setAsked(true)}>
            {text('options_erase_open')}
          </button>
        </div>
        <Status said={said} />
      </div>
      {asked && <Ask onErase={erase} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Ask({ onErase, onClose }: { readonly onErase: () => void; readonly onClose: () => void }) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const word = text('options_erase_word');
  return (
    <Confirm
      title={text('options_erase_title')}
      action={text('options_erase_do')}
      disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
      onConfirm={onErase}
      onClose={onClose}
    >
      <p>{text('options_erase_final')}</p>
      <div class="stack close">
        <label for={id}>{text('options_erase_type', { word })}</label>
        <input
          id={id}
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  );
}
