// Brings a list of sites in from a file: read, previewed, and only then added.
import { useId, useState } from 'preact/hooks';
import { isolated, plural, presentable } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import type { Site } from '@/utils/core/site';
import type { MessageKey } from '@/utils/core/text';
import { BIGGEST_FILE, type FileProblem, type ImportPreview, previewImport, readSites } from './site-files';

interface Props {
  readonly listed: readonly Site[];
  readonly onImport: (sites: readonly Site[]) => void;
}

type State = { readonly name: string } & ({ readonly problem: FileProblem } | { readonly preview: ImportPreview });

export function ImportSites({ listed, onImport }: Props) {
  const { text } = useWords();
  const id = useId();
  const [state, setState] = useState<State | null>(null);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const result = file.size > BIGGEST_FILE ? { problem: 'too_big' as const } : readSites(await file.text());
    const name = presentable(file.name, 60);
    setState('problem' in result ? { name, ...result } : { name, preview: previewImport(result.entries, listed) });
    input.value = '';
  };
  return (
    <div class="stack">
      <div class="stack close">
        <h3>{text('options_import')}</h3>
        <p id={`${id}-hint`} class="small soft">
          {text('options_import_hint')}
        </p>
        <div class="row">
          <label class="button file">
            <Icon name="upload" />
            {text('options_choose_file')}
            <input
              class="visually-hidden"
              type="file"
              aria-describedby={`${id}-hint`}
              accept=".txt,.json,.csv,text/plain,application/json"
              onChange={(event) => read(event.currentTarget)}
            />
          </label>
        </div>
      </div>
      <div aria-live="polite">
        {state && 'problem' in state && (
          <Notice tone="risky">
            <p>{text(`options_file_${state.problem}` as MessageKey, isolated({ name: state.name }))}</p>
          </Notice>
        )}
        {state && 'preview' in state && (
          <Preview
            {...state}
            onCancel={() => setState(null)}
            onImport={() => {
              onImport(state.preview.fresh);
              setState(null);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}

function Preview({ name, preview, onCancel, onImport }: PreviewProps) {
  const { text, lang } = useWords();
  const { fresh, already, refused } = preview;
  return (
    <div class="stack">
      <h3>{text('options_preview', isolated({ name }))}</h3>
      <Names title={plural(text, lang, 'options_preview_fresh', fresh.length)} names={fresh} />
      <Names title={plural(text, lang, 'options_preview_already', already.length)} names={already} />
      <Names title={plural(text, lang, 'options_preview_refused', refused.length)} names={refused} />
      <div class="row">
        <button type="button" class="primary" disabled={fresh.length === 0} onClick={onImport}>
          {fresh.length === 0
            ? text('options_preview_nothing')
            : plural(text, lang, 'options_preview_add', fresh.length)}
        </button>
        <button type="button" onClick={onCancel}>
          {text('ui_cancel')}
        </button>
      </div>
    </div>
  );
}

const NAMED = 50;

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const listed = names.slice(0, NAMED).map((name) => `\u2068${presentable(name, 60)}\u2069`);
  return (
    <details open={names.length <= 10}>
      <summary>{title}</summary>
      <p class="small">
        {listed.join(' · ')}
        {names.length > NAMED && ' …'}
      </p>
    </details>
  );
}
