// The age layer against the stock tool where it is installed, against the vectors of its authors, and against bad headers.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { readAgeHeader } from '@/utils/core/ledger/backup/age-header';
import { open, seal } from '@/utils/platform/backup/age';

const PASSPHRASE = 'correct horse battery staple';
const bytes = (text: string) => new TextEncoder().encode(text);
const words = (plain: Uint8Array) => new TextDecoder().decode(plain);
const plainOf = (opened: Awaited<ReturnType<typeof open>>) =>
  'plain' in opened ? words(opened.plain) : opened.problem;

describe('a sealed file', () => {
  it('opens with its passphrase and says so when it is another', async () => {
    const file = await seal(bytes('line\n'), PASSPHRASE, 10);
    expect(plainOf(await open(file, PASSPHRASE))).toBe('line\n');
    expect(await open(file, 'another')).toEqual({ problem: 'passphrase' });
  });

  it('opens whichever way the keyboard composed the passphrase', async () => {
    const file = await seal(bytes('x'), 'café １２', 10);
    expect(plainOf(await open(file, 'cafe\u0301 12'))).toBe('x');
  });

  it('is damaged wherever a byte of it is changed or its end is cut off', async () => {
    const file = await seal(bytes('abc'.repeat(50)), PASSPHRASE, 10);
    for (let at = 0; at < file.length; at += 7) {
      const changed = file.slice();
      changed[at]! ^= 1;
      expect('problem' in (await open(changed, PASSPHRASE))).toBe(true);
    }
    for (const length of [0, 30, 150, file.length - 17, file.length - 1])
      expect('problem' in (await open(file.slice(0, length), PASSPHRASE))).toBe(true);
  });
});

describe('a header', () => {
  const key = 'A'.repeat(43);
  const header = (stanzas: string, mac = `--- ${key}`) => bytes(`age-encryption.org/v1\n${stanzas}${mac}\n`);
  const scrypt = (logN: string) => `-> scrypt ${'A'.repeat(22)} ${logN}\n${key}\n`;

  it.each(['10', '17', '18'])('may ask for 2^%s', (logN) => {
    expect(readAgeHeader(header(scrypt(logN)))).toEqual({ logN: Number(logN) });
  });

  it.each([
    ['nothing at all', bytes(''), 'empty'],
    ['another kind of file', bytes('PK\u0003\u0004'), 'not_backup'],
    ['text armour', bytes('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'armored'],
    ['a key in place of a passphrase', header(`-> X25519 ${key}\n${key}\n`), 'not_passphrase'],
    ['no stanza', header(''), 'not_passphrase'],
    ['two passphrases', header(scrypt('10') + scrypt('10')), 'not_passphrase'],
    ['50,000 stanzas', header(scrypt('10').repeat(50_000)), 'not_passphrase'],
    ['a leading zero', header(scrypt('010')), 'not_passphrase'],
    ['a sign', header(scrypt('+10')), 'not_passphrase'],
    ['too little work', header(scrypt('9')), 'work_factor'],
    ...[19, 20, 30, 63, 64].map((logN) => [`2^${logN}`, header(scrypt(String(logN))), 'work_factor'] as const),
  ] as const)('is refused with %s, before any key is derived', async (_, file, problem) => {
    const start = performance.now();
    expect(await open(file, PASSPHRASE)).toEqual({ problem });
    expect(performance.now() - start).toBeLessThan(50);
  });
});

/** The vectors that a passphrase file can be tried on: not armoured, and a price that is accepted. */
function scryptVectors() {
  return Object.entries(vectors).flatMap(([name, data]) => {
    const split = data.findIndex((byte, at) => byte === 10 && data[at + 1] === 10);
    const facts = new Map(
      words(data.subarray(0, split))
        .split('\n')
        .map((line) => line.split(': ', 2) as [string, string]),
    );
    const passphrase = facts.get('passphrase');
    if (passphrase === undefined || facts.has('armored')) return [];
    const body = data.subarray(split + 2);
    const file = new Uint8Array(facts.has('compressed') ? inflateSync(body) : body);
    return [{ name, file, passphrase, good: facts.get('expect') === 'success', payload: facts.get('payload') }];
  });
}

describe('the vectors of C2SP', () => {
  const all = scryptVectors();

  it('are there', () => {
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter(({ good }) => good).length).toBeGreaterThan(0);
  });

  it.each(all)('$name', async ({ file, passphrase, good, payload }) => {
    const opened = await open(file, passphrase);
    expect('plain' in opened).toBe(good);
    if (!('plain' in opened)) return;
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(opened.plain));
    expect(Buffer.from(hash).toString('hex')).toBe(payload);
  });
});

/** The stock tool asks for the passphrase on a terminal only, so it is given one. */
const AGE_AT_A_TERMINAL = `
import os, pty, sys
passphrase, again, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen = b''
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:
        break
    if not part:
        break
    seen += part
    if again and b'passphrase' in seen:
        again -= 1
        seen = b''
        os.write(terminal, passphrase.encode() + b'\\n')
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
const here = (program: string, flag: string) => spawnSync(program, [flag]).status === 0;

describe.runIf(here('age', '--version') && here('python3', '--version'))('the stock tool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-age-'));
  const path = (name: string) => join(folder, name);
  const age = (times: number, ...rest: readonly string[]) =>
    execFileSync('python3', ['-c', AGE_AT_A_TERMINAL, PASSPHRASE, String(times), 'age', ...rest]);

  it('opens what Whence sealed', async () => {
    writeFileSync(path('ours.age'), await seal(bytes('from Whence\n'), PASSPHRASE));
    age(1, '-d', '-o', path('ours.txt'), path('ours.age'));
    expect(readFileSync(path('ours.txt'), 'utf8')).toBe('from Whence\n');
  }, 60_000);

  it('seals what Whence opens', async () => {
    writeFileSync(path('theirs.txt'), 'from the tool\n');
    age(2, '-p', '-o', path('theirs.age'), path('theirs.txt'));
    expect(plainOf(await open(new Uint8Array(readFileSync(path('theirs.age'))), PASSPHRASE))).toBe('from the tool\n');
    rmSync(folder, { recursive: true });
  }, 60_000);
});
