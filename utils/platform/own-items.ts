// Items that the person registers themselves, before any site was given them: recognised from then on, wherever they go.
// Never: a value at rest; of a password, a code or a key nothing at all.
import { normalForm } from '@/utils/core/detect/normal-form';
import { learnAll } from '@/utils/core/detect/packs/all';
import { detectText } from '@/utils/core/detect/text';
import { type Item, itemId, type Kind, RETENTION } from '@/utils/core/item';
import { mask } from '@/utils/core/mask';
import { database } from './database';
import { append } from './journal/append';
import { inLedger } from './journal/turn';
import { fingerprint } from './keys';
import { readSettings } from './settings';

/** null: nothing of that kind may be kept, or there is nothing to keep. The value ends here. */
export async function registerItem(kind: Kind, value: string, now: number): Promise<Item | null> {
  learnAll();
  const { region } = await readSettings();
  const normal = normalForm(kind, value, region);
  if (RETENTION[kind] !== 'item' || normal === '') return null;
  const print = await fingerprint(kind, normal);
  const id = itemId(kind, print);
  const subtype = detectText(value, { region }).find((one) => one.kind === kind)?.subtype ?? '';
  const fresh = { id, kind, subtype, fingerprint: print, mask: mask(kind, normal), firstSeen: now };
  return inLedger(async () => {
    const item = { ...((await database().items.get(id)) ?? fresh), registeredAt: now };
    await append([{ op: 'item', item }], { now });
    return item;
  });
}
