// The export with its proof, put together from the tables where a page asks for it, after the background has signed.
// Never: writes, never signs, never opens a payload that was not asked for: in an excerpt only those of the chosen rows.
import { type BundleParts, writeBundle, writeExcerpt } from '@/utils/core/ledger/chain/bundle';
import type { Signed } from '@/utils/core/ledger/chain/checkpoint';
import { fromText } from '@/utils/core/ledger/chain/encode';
import { database } from './database';

async function partsUpTo({ ledger, epoch, size, publicKey }: Signed): Promise<BundleParts> {
  const db = database();
  const [entries, payloads, checkpoints] = await db.transaction('r', db.entries, db.payloads, db.checkpoints, () =>
    Promise.all([
      db.entries.where('[epoch+seq]').between([epoch, 0], [epoch, size]).toArray(),
      db.payloads.where('[epoch+seq]').between([epoch, 0], [epoch, size]).toArray(),
      db.checkpoints.where('[epoch+size]').between([epoch, 0], [epoch, size], true, true).toArray(),
    ]),
  );
  if (entries.length !== size) throw new Error('the record changed while it was read');
  return {
    ledger,
    epoch,
    publicKey: fromText(publicKey) ?? new Uint8Array(),
    entries: entries.map(({ text }) => text),
    payloads,
    checkpoints,
  };
}

/** Everything that there is: every entry, every payload that was not erased, every checkpoint. */
export async function bundleOf(signed: Signed): Promise<string> {
  return writeBundle(await partsUpTo(signed));
}

/** What concerns these rows, each entry with its path, back to every receipt that was taken. */
export async function excerptOf(signed: Signed, rows: ReadonlySet<string>): Promise<string> {
  const parts = await partsUpTo(signed);
  const { epoch, size } = signed;
  const about = await database()
    .payloads.where('about')
    .anyOf([...rows])
    .distinct()
    .toArray();
  const payloads = about.filter((one) => one.epoch === epoch && one.seq < size).sort((a, b) => a.seq - b.seq);
  const stored = await database()
    .checkpoints.where('[epoch+size]')
    .between([epoch, 0], [epoch, size], true, true)
    .toArray();
  const checkpoints = stored.filter((one) => one.receipt || one.size === size);
  return writeExcerpt({ ...parts, payloads, checkpoints });
}
