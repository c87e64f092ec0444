// Language and region.
import { LanguageFields } from '@/components/ui/language-fields';
import { Status, useStatus } from '@/components/ui/status';
import type { Settings } from '@/utils/core/settings';
import type { OptionsActions } from './actions';

export function Language({ settings, actions }: { readonly settings: Settings; readonly actions: OptionsActions }) {
  const { said, attempt } = useStatus();
  return (
    <div class="card stack">
      <LanguageFields settings={settings} onChange={(change) => attempt(() => actions.change(change))} />
      <Status said={said} />
    </div>
  );
}
