// How an item travelled, in words: "as a SHA-256 hash · Beacon · before you submitted".
// Never: says "as it is" or "submitted"; what is ordinary is left out.
import { isolated } from '@/components/format';
import { channelKey, codingKey, roleKey } from '@/components/labels';
import type { Coding } from '@/utils/core/ledger/coding';
import { type Disclosure, roleOf } from '@/utils/core/ledger/disclosure';
import type { Text } from '@/utils/core/text';

/** Layers that every request has and that hide nothing: no news to a person. */
const ORDINARY: readonly Coding[] = ['percent', 'json', 'multipart'];

function codingWords(coding: readonly Coding[], text: Text): string {
  const layers = coding.filter((layer) => !ORDINARY.includes(layer)).map((layer) => text(codingKey(layer)));
  return layers.length > 0 ? layers.reduceRight((inner, outer) => text('ui_coded_inside', { inner, outer })) : '';
}

/** Each part a phrase of its own: coding, channel, role, time, detours. */
export function travelWords(row: Disclosure, text: Text): readonly string[] {
  const coding = codingWords(row.coding, text);
  const role = roleOf(row);
  return [
    coding && text('ui_coded', { coding }),
    text(channelKey(row.channel)),
    role === 'first-party' ? '' : text(roleKey(role)),
    row.early ? text('ui_early') : '',
    row.via.length > 0 ? text('ui_via', isolated({ sites: row.via.join(' → ') })) : '',
    row.unread ? text('ui_unread') : '',
  ].filter(Boolean);
}
