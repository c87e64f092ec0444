// Tells the background what went unasked, or could only be watched: what no request shows, and what could not wait.
// Never: waits for it, or lets a failure of it hold anything up.
import type { Channel } from '@/utils/core/ledger/disclosure';
import { quietly, sendFromContent } from '@/utils/messages/send';
import type { Found } from './found';
import { toFindings } from './record';

const MOST_TOLD = 200;
const told = new Set<string>();

/** Once for the same to the same. */
export function handOver(found: readonly Found[], to: string, channel: Channel, unread = false): void {
  const findings = toFindings(found);
  const key = `${channel} ${new URL(to).origin} ${unread} ${findings.map(({ kind, value }) => kind + value).join(' ')}`;
  if (told.has(key) || told.size > MOST_TOLD) return;
  told.add(key);
  quietly(sendFromContent('handed', { findings, to, channel, coding: [], unread }));
}
