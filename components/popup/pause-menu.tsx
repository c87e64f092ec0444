// Pausing, and leaving this site alone: tucked away behind one button, because they switch protection off.
import { useText } from '@/components/text-context';
import type { PauseLength } from './actions';

interface Props {
  /** null: this page has no site to leave alone, or it is left alone already. */
  readonly onMute: (() => void) | null;
  readonly paused: boolean;
  readonly onPause: (length: PauseLength) => void;
}

export function PauseMenu({ onMute, paused, onPause }: Props) {
  const text = useText();
  if (paused && !onMute) return null;
  return (
    <details class="pause">
      <summary>{text('popup_less')}</summary>
      <div class="stack tight">
        {!paused && (
          <div class="row">
            <button type="button" class="small" onClick={() => onPause('hour')}>
              {text('popup_pause_hour')}
            </button>
            <button type="button" class="small" onClick={() => onPause('until_turned_on')}>
              {text('popup_pause_forever')}
            </button>
          </div>
        )}
        {onMute && (
          <div class="stack close">
            <div class="row">
              <button type="button" class="small" onClick={onMute}>
                {text('popup_mute')}
              </button>
            </div>
            <p class="small soft">{text('popup_mute_hint')}</p>
          </div>
        )}
      </div>
    </details>
  );
}
