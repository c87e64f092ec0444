// How long a pause can be: each with its words and its end.
import { type Settings, UNTIL_TURNED_ON } from '@/utils/core/settings';
import type { MessageKey } from '@/utils/core/text';

type Until = Settings['pausedUntil'];

interface Pause {
  readonly key: MessageKey;
  readonly until: (now: number) => Until;
}

const MINUTE = 60_000;
/** Nobody means one in the night by "tomorrow". */
const MORNING = 6;

/** The next day's morning by the person's clock. */
export function tomorrow(now: number): Until {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, MORNING).getTime();
}

export const PAUSES: readonly Pause[] = [
  { key: 'popup_pause_quarter', until: (now) => now + 15 * MINUTE },
  { key: 'popup_pause_hour', until: (now) => now + 60 * MINUTE },
  { key: 'popup_pause_tomorrow', until: tomorrow },
  { key: 'popup_pause_forever', until: () => UNTIL_TURNED_ON },
];
