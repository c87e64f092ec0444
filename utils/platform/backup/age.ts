// Seals and opens a backup as an age file with a passphrase, such as the stock tool reads (`age -d`). In a worker only.
// Never: opens a file whose header asks for more than a backup may; never says more of a wrong passphrase than that.
import { Decrypter, Encrypter } from 'age-encryption';
import { MAX_LOG_N, readAgeHeader } from '@/utils/core/ledger/backup/age-header';
import type { OpenProblem } from '@/utils/core/ledger/backup/outcome';
import { BIGGEST_BACKUP } from './limits';

/** One passphrase, however the keyboard composed it: é as one letter or two, full-width digits or plain ones. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC');
}

export async function seal(
  plain: Uint8Array<ArrayBuffer>,
  passphrase: string,
  logN: number = MAX_LOG_N,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalPassphrase(passphrase));
  encrypter.setScryptWorkFactor(logN);
  return (await encrypter.encrypt(plain)) as Uint8Array<ArrayBuffer>;
}

/** Opens what `seal` or the stock tool sealed; a passphrase typed as it is comes second, for files of other tools. */
export async function open(
  file: Uint8Array<ArrayBuffer>,
  typed: string,
): Promise<{ readonly plain: Uint8Array } | { readonly problem: OpenProblem }> {
  if (file.length > BIGGEST_BACKUP) return { problem: 'too_big' };
  const header = readAgeHeader(file);
  if ('problem' in header) return header;
  const forms = new Set([normalPassphrase(typed), typed]);
  for (const passphrase of forms) {
    const opened = await tryOpen(file, passphrase);
    if (!('problem' in opened) || opened.problem !== 'passphrase') return opened;
  }
  return { problem: 'passphrase' };
}

async function tryOpen(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<{ readonly plain: Uint8Array } | { readonly problem: OpenProblem }> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { plain: await decrypter.decrypt(file) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function problemOf(error: unknown): OpenProblem {
  if (error instanceof RangeError) return 'memory';
  return String(error).includes('no identity matched') ? 'passphrase' : 'damaged';
}
