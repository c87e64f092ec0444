// Pausing everything for a while, or until the person turns it on.
import { formatDateTime } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import { Status, useStatus } from '@/components/ui/status';
import { type Settings, UNTIL_TURNED_ON } from '@/utils/core/settings';
import type { OptionsActions } from './actions';

const HOUR = 3_600_000;

interface Props {
  readonly settings: Settings;
  readonly now: number;
  readonly actions: OptionsActions;
}

export function Pause({ settings, now, actions }: Props) {
  const { text, lang } = useWords();
  const { said, attempt } = useStatus();
  const until = settings.pausedUntil;
  const pause = (pausedUntil: number) => attempt(() => actions.change({ pausedUntil }));
  return (
    <div class="stack loose">
      <p class="measure">{text('options_pause_intro')}</p>
      <div class="card stack">
        {until > now ? (
          <>
            <Notice>
              <p>
                {until >= UNTIL_TURNED_ON
                  ? text('options_paused')
                  : text('options_paused_until', { time: formatDateTime(until, lang) })}
              </p>
            </Notice>
            <div class="row">
              <button type="button" class="primary" onClick={() => pause(0)}>
                <Icon name="play" />
                {text('popup_resume')}
              </button>
            </div>
          </>
        ) : (
          <>
            <Notice tone="trusted">
              <p>{text('options_not_paused')}</p>
            </Notice>
            <div class="row">
              <button type="button" onClick={() => pause(Date.now() + HOUR)}>
                {text('popup_pause_hour')}
              </button>
              <button type="button" onClick={() => pause(UNTIL_TURNED_ON)}>
                {text('popup_pause_forever')}
              </button>
            </div>
          </>
        )}
        <Status said={said} />
      </div>
    </div>
  );
}
