// Pausing, and leaving this site alone: behind a button, because they switch protection off.
import { formatTime } from '@/components/format';
import { PAUSES } from '@/components/pauses';
import { useWords } from '@/components/text-context';

interface Props {
  /** null: this page has no site to leave alone, or it is left alone already. */
  readonly onMute: (() => void) | null;
  readonly onPause: (until: number) => void;
  readonly now: number;
  /** Called after every choice. */
  readonly onClose: () => void;
}

export function PauseMenu({ onMute, onPause, onClose, now }: Props) {
  const { text, lang } = useWords();
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <section class="stack tight panel" aria-label={text('popup_less')}>
      {PAUSES.map(({ key, until }) => (
        <button key={key} type="button" class="wide" onClick={then(() => onPause(until(Date.now())))}>
          {text(key, { time: formatTime(until(now), lang) })}
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
