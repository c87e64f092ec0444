// Pausing, and leaving this site alone: behind a button, because they switch protection off.
import { useText } from '@/components/text-context';
import type { PauseLength } from './actions';

interface Props {
  /** null: this page has no site to leave alone, or it is left alone already. */
  readonly onMute: (() => void) | null;
  readonly onPause: (length: PauseLength) => void;
  /** Called after every choice. */
  readonly onClose: () => void;
}

const LENGTHS = [
  ['hour', 'popup_pause_hour'],
  ['until_turned_on', 'popup_pause_forever'],
] as const;

export function PauseMenu({ onMute, onPause, onClose }: Props) {
  const text = useText();
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <section class="stack tight panel" aria-label={text('popup_less')}>
      {LENGTHS.map(([length, key]) => (
        <button key={length} type="button" class="wide" onClick={then(() => onPause(length))}>
          {text(key)}
        </button>
      ))}
      {onMute && (
        <>
          <button type="button" class="wide" onClick={then(onMute)}>
            {text('popup_mute')}
          </button>
          <p class="small soft">{text('popup_mute_hint')}</p>
        </>
      )}
    </section>
  );
}
