// The welcome: three sentences, one picture, the permission, language and region, and the way on.
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import { LanguageFields } from '@/components/ui/language-fields';
import { Mark } from '@/components/ui/mark';
import { Notice } from '@/components/ui/notice';
import type { Settings } from '@/utils/core/settings';
import { Picture } from './picture';

export type Access = 'yes' | 'no' | 'refused';

interface Props {
  readonly settings: Settings;
  readonly access: Access;
  readonly done: boolean;
  readonly failed: boolean;
  readonly onGrant: () => void;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onDone: () => void;
}

const SENTENCES = ['welcome_first', 'welcome_second', 'welcome_third'] as const;

export function WelcomePage({ settings, access, done, failed, onGrant, onChange, onDone }: Props) {
  const text = useText();
  return (
    <main class="welcome stack loose">
      <header class="stack">
        <p class="row brand">
          <Mark size={40} />
          {text('extension_name')}
        </p>
        <h1>{text('welcome_heading')}</h1>
      </header>
      <Picture />
      <ol class="sentences">
        {SENTENCES.map((sentence) => (
          <li key={sentence}>{text(sentence)}</li>
        ))}
      </ol>
      <AccessCard access={access} onGrant={onGrant} />
      <section class="card stack" aria-labelledby="you">
        <h2 id="you">{text('options_language')}</h2>
        <LanguageFields settings={settings} onChange={onChange} />
      </section>
      {failed && (
        <p class="error" role="alert">
          {text('ui_failed')}
        </p>
      )}
      <Finish done={done} onDone={onDone} />
    </main>
  );
}

function AccessCard({ access, onGrant }: { readonly access: Access; readonly onGrant: () => void }) {
  const text = useText();
  return (
    <section class="card stack" aria-labelledby="access">
      <h2 id="access">{text('welcome_access')}</h2>
      <div aria-live="polite">
        <Notice tone={access === 'yes' ? 'trusted' : 'risky'}>
          <p>{text(`welcome_access_${access}`)}</p>
        </Notice>
      </div>
      {access !== 'yes' && (
        <div class="row">
          <button type="button" class="primary" onClick={onGrant}>
            {text('welcome_access_grant')}
          </button>
        </div>
      )}
      <p class="small soft">{text('welcome_access_why')}</p>
    </section>
  );
}

function Finish({ done, onDone }: { readonly done: boolean; readonly onDone: () => void }) {
  const text = useText();
  return (
    <section class="stack" aria-live="polite">
      {done ? (
        <>
          <Notice tone="trusted">
            <p>{text('welcome_ready')}</p>
            <p>{text('welcome_pin')}</p>
            <p>{text('welcome_open_tabs')}</p>
          </Notice>
          <div class="row">
            <a class="button primary" href="options.html#trusted">
              {text('welcome_trusted')}
              <Icon name="arrow" />
            </a>
            <a class="button" href="options.html">
              {text('welcome_options')}
            </a>
          </div>
        </>
      ) : (
        <div class="row">
          <button type="button" class="primary large" onClick={onDone}>
            {text('welcome_done')}
            <Icon name="arrow" />
          </button>
        </div>
      )}
    </section>
  );
}
