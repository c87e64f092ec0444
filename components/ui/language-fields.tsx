// Language and region as two native selects. Each language is named in itself.
import { useId, useMemo } from 'preact/hooks';
import { namedRegions } from '@/components/regions';
import { useWords } from '@/components/text-context';
import type { Settings } from '@/utils/core/settings';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function LanguageFields({ settings, onChange }: Props) {
  const { text, lang } = useWords();
  const id = useId();
  const regions = useMemo(() => namedRegions(lang), [lang]);
  return (
    <div class="stack">
      <div class="stack close">
        <label for={`${id}-language`}>{text('ui_language')}</label>
        <select
          id={`${id}-language`}
          value={settings.language}
          onChange={(event) => onChange({ language: event.currentTarget.value as Settings['language'] })}
        >
          <option value="auto">{text('ui_language_auto')}</option>
          <option value="zh_CN" lang="zh-CN">
            简体中文
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </div>
      <div class="stack close">
        <label for={`${id}-region`}>{text('ui_region')}</label>
        <select
          id={`${id}-region`}
          aria-describedby={`${id}-hint`}
          value={settings.region}
          onChange={(event) => onChange({ region: event.currentTarget.value })}
        >
          {regions.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <p id={`${id}-hint`} class="small soft">
          {text('ui_region_hint')}
        </p>
      </div>
    </div>
  );
}
