// Why this page cannot be watched, in words, with the way out where there is one.
import { formatDateTime } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import { UNTIL_TURNED_ON } from '@/utils/core/settings';
import type { MessageKey } from '@/utils/core/text';
import type { TabView } from '@/utils/messages/protocol';

type Why = NonNullable<TabView['blind']>;

const SENTENCE = {
  browser_page: 'popup_blind_browser_page',
  store: 'popup_blind_store',
  file: 'popup_blind_file',
  pdf: 'popup_blind_pdf',
  no_permission: 'popup_blind_no_permission',
  paused: 'popup_blind_paused',
  muted: 'popup_blind_muted',
} as const satisfies Record<Why, MessageKey>;

interface Props {
  readonly why: Why;
  /** ms since the epoch */
  readonly pausedUntil: number;
  readonly onGrant: () => void;
  readonly onResume: () => void;
  readonly onUnmute: () => void;
}

export function Blind({ why, pausedUntil, onGrant, onResume, onUnmute }: Props) {
  const { text, lang } = useWords();
  const ways = {
    no_permission: ['popup_grant', onGrant],
    paused: ['popup_resume', onResume],
    muted: ['popup_unmute', onUnmute],
  } as const;
  const way = why in ways ? ways[why as keyof typeof ways] : null;
  return (
    <Notice tone={why === 'no_permission' ? 'risky' : 'info'}>
      <p>
        {why === 'paused' && pausedUntil < UNTIL_TURNED_ON
          ? text('popup_blind_paused_until', { time: formatDateTime(pausedUntil, lang) })
          : text(SENTENCE[why])}
      </p>
      {way && (
        <div class="row">
          <button type="button" class="primary" onClick={way[1]}>
            {why === 'paused' && <Icon name="play" />}
            {text(way[0])}
          </button>
        </div>
      )}
    </Notice>
  );
}
