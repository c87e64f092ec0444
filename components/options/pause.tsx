// Pausing everything for a while, or until the person turns it on.
import { formatDateTime, formatTime } from '@/components/format';
import { Icon } from '@/components/icons';
import { PAUSES } from '@/components/pauses';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import { Status, useStatus } from '@/components/ui/status';
import { type Settings, UNTIL_TURNED_ON } from '@/utils/core/settings';
import type { OptionsActions } from './actions';

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
              {PAUSES.map(({ key, until: end }) => (
                <button key={key} type="button" onClick={() => pause(end(Date.now()))}>
                  {text(key, { time: formatTime(end(now), lang) })}
                </button>
              ))}
            </div>
          </>
        )}
        <Status said={said} />
      </div>
    </div>
  );
}
