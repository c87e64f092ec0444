// The first lines of an age file, read before any work is done for it: one passphrase stanza, of a bearable price.
// Never: decrypts. What is refused here costs no key derivation, whatever the file asks for.

/** Why a file is not opened, before the passphrase is even tried. */
export type HeaderProblem = 'empty' | 'not_backup' | 'armored' | 'not_passphrase' | 'work_factor';

/** Base-2 logarithm of scrypt's N: 18 takes 256 MiB; what the stock tool writes is 18. */
export const MIN_LOG_N = 10;
export const MAX_LOG_N = 18;
/** Bytes that the header of a passphrase file can take: 22 + 38 + 44 + 48, and to spare. */
const LONGEST = 256;

const VERSION = 'age-encryption.org/v1';
const STANZA = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)$/;
const SEALED_KEY = /^[A-Za-z0-9+/]{43}$/;
const MAC = /^--- [A-Za-z0-9+/]{43}$/;

/** https://github.com/C2SP/C2SP/blob/main/age.md: the passphrase stanza must be the only one. */
export function readAgeHeader(file: Uint8Array): { readonly logN: number } | { readonly problem: HeaderProblem } {
  if (file.length === 0) return { problem: 'empty' };
  const start = String.fromCharCode(...file.subarray(0, LONGEST));
  if (start.startsWith('-----BEGIN AGE ENCRYPTED FILE-----')) return { problem: 'armored' };
  const [version, stanza = '', sealed = '', mac = ''] = start.split('\n', 4);
  if (version !== VERSION) return { problem: 'not_backup' };
  const logN = Number(STANZA.exec(stanza)?.[1] ?? Number.NaN);
  if (Number.isNaN(logN) || !SEALED_KEY.test(sealed) || !MAC.test(mac)) return { problem: 'not_passphrase' };
  return logN >= MIN_LOG_N && logN <= MAX_LOG_N ? { logN } : { problem: 'work_factor' };
}
