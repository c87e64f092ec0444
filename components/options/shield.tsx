// The switch of the tracker shield, and what it can and cannot do.
import { useText } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import { Switch } from '@/components/ui/switch';
import type { Settings } from '@/utils/core/settings';
import type { OptionsActions } from './actions';

interface Props {
  readonly settings: Settings;
  /** False where the browser can hold a request and ask instead. */
  readonly possible: boolean;
  readonly actions: OptionsActions;
}

export function Shield({ settings, possible, actions }: Props) {
  const text = useText();
  const { said, attempt } = useStatus();
  if (!possible) return <p class="measure">{text('options_shield_elsewhere')}</p>;
  return (
    <div class="stack loose">
      <p class="measure">{text('options_shield_intro')}</p>
      <div class="card stack">
        <Switch checked={settings.shield} onChange={(shield) => attempt(() => actions.change({ shield }))}>
          {text('options_shield_switch')}
        </Switch>
        <p class="small soft">{text('options_shield_limits')}</p>
        <Status said={said} />
      </div>
    </div>
  );
}
