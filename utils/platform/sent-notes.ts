// What was seen leaving a tab in the last moments, for a record that arrives after its own request.
import type { ItemId } from '@/utils/core/item';
import type { Travel } from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';
import { alter, peek, take } from './session';

export interface SentNote extends Pick<Travel, 'coding' | 'via' | 'state' | 'unread' | 'seenBy'> {
  readonly itemId: ItemId;
  readonly recipient: Site;
  readonly at: number;
  readonly sentAt: number | null;
  /** The row that was written because nothing had been submitted; null: none was. */
  readonly rowId: string | null;
}

const PREFIX = 'sent:';
const LIFE = 60_000;
const MOST = 60;

export async function noteSent(tabId: number, notes: readonly SentNote[], now: number): Promise<void> {
  if (notes.length === 0) return;
  await alter<readonly SentNote[]>(`${PREFIX}${tabId}`, (old) =>
    [...(old ?? []).filter(({ at }) => at + LIFE > now), ...notes].slice(-MOST),
  );
}

export async function sentNotes(tabId: number): Promise<readonly SentNote[]> {
  return (await peek<readonly SentNote[]>(`${PREFIX}${tabId}`)) ?? [];
}

export async function forgetSentNotes(tabId: number): Promise<void> {
  await take(`${PREFIX}${tabId}`);
}
