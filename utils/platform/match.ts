// A text's items, fingerprinted and looked up in the record; the text is dropped.
// What has no shape of its own (a name, an address) is tried piece by piece against the kinds of items that there are.
import { normalForm } from '@/utils/core/detect/normal-form';
import { learnAll } from '@/utils/core/detect/packs/all';
import { piecesOf } from '@/utils/core/detect/pieces';
import { detectText } from '@/utils/core/detect/text';
import { type ItemId, itemId, type Kind, RETENTION } from '@/utils/core/item';
import { mask } from '@/utils/core/mask';
import type { Region } from '@/utils/core/site';
import type { Matched } from '@/utils/messages/protocol';
import { database } from './database';
import { fingerprint } from './keys';
import { readSettings } from './settings';

interface Candidate {
  readonly kind: Kind;
  readonly subtype: string;
  readonly value: string;
}

async function idOf({ kind, value }: Candidate): Promise<ItemId | null> {
  return RETENTION[kind] === 'item' ? itemId(kind, await fingerprint(kind, value)) : null;
}

async function look(candidates: readonly Candidate[]): Promise<readonly Matched[]> {
  const ids = await Promise.all(candidates.map(idOf));
  const items = await database().items.bulkGet(ids.map((id) => id ?? ''));
  return candidates.map(({ kind, subtype, value }, at) => {
    const [id, item] = [ids[at] ?? null, items[at]];
    const shown = id === null ? '' : mask(kind, value);
    return { kind, subtype: item?.subtype ?? subtype, mask: shown, itemId: id, known: item !== undefined };
  });
}

/** Only what is among the items, given to a site or registered: of anything else one cannot say that it is a name. */
async function knownPieces(text: string, region: Region): Promise<readonly Matched[]> {
  const kinds = (await database().items.orderBy('kind').uniqueKeys()) as readonly Kind[];
  const candidates = kinds.flatMap((kind) => {
    const values = piecesOf(text).map((piece) => normalForm(kind, piece, region));
    return [...new Set(values)].filter(Boolean).map((value) => ({ kind, subtype: '', value }));
  });
  return (await look(candidates)).filter(({ known }) => known);
}

/** Each item once, in the order of the text; then what is known of its pieces. */
export async function matchText(text: string): Promise<readonly Matched[]> {
  learnAll();
  const { region } = await readSettings();
  const detections = detectText(text, { region }).filter(({ kind }) => RETENTION[kind] !== 'nothing');
  const found = await look(detections.map(({ kind, subtype, normalized }) => ({ kind, subtype, value: normalized })));
  const all = [...found, ...(await knownPieces(text, region))];
  return [...new Map(all.map((one) => [one.itemId ?? one.kind, one])).values()];
}

/** Is this, however it is written, the value behind that item? */
export async function verifyValue(id: ItemId, value: string): Promise<boolean> {
  const item = await database().items.get(id);
  if (!item) return false;
  learnAll();
  const { region } = await readSettings();
  const detected = detectText(value, { region }).filter(({ kind }) => kind === item.kind);
  const forms = [normalForm(item.kind, value, region), ...detected.map(({ normalized }) => normalized)];
  const prints = await Promise.all(forms.map((form) => fingerprint(item.kind, form)));
  return prints.includes(item.fingerprint);
}
