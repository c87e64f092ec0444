// Why a bundle does not hold together, as codes: both verifiers give the same one for the same file.

export const REASONS = [
  // The file: no text, cut or altered since it was written, not Whence's, of a later version.
  'encoding',
  'seal',
  'form',
  'version',
  'order',
  // Its entries: of another ledger, one missing, one that does not follow the one before.
  'ledger',
  'gap',
  'link',
  // What was opened: of no entry, or not what the entry committed to.
  'payload',
  'commit',
  // Its checkpoints: none, unreadable, of another key, of more than there is, of another tree, not of everything.
  'unsigned',
  'note',
  'key-id',
  'ahead',
  'root',
  'growth',
  'uncovered',
  'path',
  'signature',
  // What was kept elsewhere: another key; a receipt that cannot be read, of another ledger, of more, of other entries.
  'key',
  'receipt',
  'receipt-ledger',
  'receipt-ahead',
  'receipt-root',
  'receipt-signature',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Place {
  /** Of the file, from 1. */
  readonly line: number | null;
  readonly seq: number | null;
}

export const NOWHERE: Place = { line: null, seq: null };

/** Thrown and caught inside the chain only: whoever verifies gets a verdict. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly reason: Reason;
  readonly place: Place;

  constructor(reason: Reason, place: Partial<Place> = NOWHERE, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
    this.place = { ...NOWHERE, ...place };
  }
}
