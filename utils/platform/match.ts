// A text's items, fingerprinted and looked up in the record; the text is dropped.
// Names and addresses have no shape of their own: pieces of the text are tried against what the record knows.
import { normalForm } from '@/utils/core/detect/normal-form';
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

/** Known by their field, not by their look. */
const SHAPELESS: readonly Kind[] = ['name', 'bday', 'street-address', 'bank-account', 'passport'];

async function look({ kind, subtype, value }: Candidate): Promise<Matched> {
  if (RETENTION[kind] !== 'item') return { kind, subtype, mask: '', itemId: null, known: false };
  const id = itemId(kind, await fingerprint(kind, value));
  const item = await database().items.get(id);
  return { kind, subtype: item?.subtype ?? subtype, mask: mask(kind, value), itemId: id, known: item !== undefined };
}

/** Only what the record knows: of anything else one cannot say that it is a name. */
async function knownPieces(text: string, region: Region): Promise<readonly Matched[]> {
  const candidates = piecesOf(text).flatMap((piece) =>
    SHAPELESS.map((kind) => ({ kind, subtype: '', value: normalForm(kind, piece, region) })),
  );
  const looked = await Promise.all(candidates.filter(({ value }) => value !== '').map(look));
  return looked.filter(({ known }) => known);
}

/** Each item once, in the order of the text; then what is known of its pieces. */
export async function matchText(text: string): Promise<readonly Matched[]> {
  const { region } = await readSettings();
  const detections = detectText(text, { region }).filter(({ kind }) => RETENTION[kind] !== 'nothing');
  const found = await Promise.all(
    detections.map(({ kind, subtype, normalized }) => look({ kind, subtype, value: normalized })),
  );
  const all = [...found, ...(await knownPieces(text, region))];
  return [...new Map(all.map((one) => [one.itemId ?? one.kind, one])).values()];
}

/** Is this, however it is written, the value behind that item? */
export async function verifyValue(id: ItemId, value: string): Promise<boolean> {
  const item = await database().items.get(id);
  if (!item) return false;
  const { region } = await readSettings();
  const detected = detectText(value, { region }).filter(({ kind }) => kind === item.kind);
  const forms = [normalForm(item.kind, value, region), ...detected.map(({ normalized }) => normalized)];
  const prints = await Promise.all(forms.map((form) => fingerprint(item.kind, form)));
  return prints.includes(item.fingerprint);
}
