// Scenarios 46 and 47: an e-mail address in other clothes, and hashes of it. None of it is held: it is recognised.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EMAIL, emailField, type Scenario, TEL, telField } from '#tests/coverage/scenario.ts';
import type { Coding } from '@/utils/core/ledger/coding.ts';
import { app } from './parts.ts';

const ENCODED = encodeURIComponent(EMAIL);
const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** In the page, `text` to base64url. */
const BASE64URL = (text: string) => `btoa(${text}).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')`;

/** Five bytes, then a message of one field, as gRPC-web sends it. */
const GRPC = `const text = new TextEncoder().encode(value);
const message = [10, text.length, ...text];
const body = new Uint8Array([0, 0, 0, 0, message.length, ...message]);`;

interface Wrapped {
  readonly letter: string;
  readonly what: string;
  /** In the page: makes `body` of `value`. */
  readonly code: string;
  readonly type?: string;
  readonly value?: string;
  readonly coding: readonly Coding[];
}

const WRAPPED: readonly Wrapped[] = [
  {
    letter: 'a',
    what: 'A batch of GraphQL.',
    code: `const body = JSON.stringify([{ query: 'query { me { id } }' }, { query: 'mutation($email: String!) { join(email: $email) { id } }', variables: { email: value } }]);`,
    type: 'application/json',
    coding: [],
  },
  {
    letter: 'b',
    what: 'gRPC-web, a binary message.',
    code: GRPC,
    type: 'application/grpc-web+proto',
    coding: [],
  },
  {
    letter: 'c',
    what: 'JSON in which there is JSON in base64url.',
    code: `const inner = ${BASE64URL('JSON.stringify({ email: value })')}; const body = JSON.stringify({ payload: inner });`,
    type: 'application/json',
    value: base64url(JSON.stringify({ email: EMAIL })),
    coding: ['base64'],
  },
  {
    letter: 'd',
    what: 'Percent-encoded twice.',
    code: "const body = 'e=' + encodeURIComponent(encodeURIComponent(value));",
    type: 'text/plain',
    value: encodeURIComponent(ENCODED),
    coding: ['percent', 'percent'],
  },
  {
    letter: 'e',
    what: 'HTML entities.',
    code: `const body = '<p>' + value.replace('@', '&#64;').replaceAll('.', '&#x2e;') + '</p>';`,
    type: 'text/plain',
    value: EMAIL.replace('@', '&#64;').replaceAll('.', '&#x2e;'),
    coding: ['html'],
  },
  {
    letter: 'f',
    what: 'lz-string, for an address.',
    code: "const body = 'd=' + LZString.compressToEncodedURIComponent(JSON.stringify({ email: value }));",
    type: 'text/plain',
    value: 'd=N4Ig',
    coding: ['lz'],
  },
];

/** Looked for only when it is asked for: it is a package of its own. */
const lz = () => ({
  headers: { 'content-type': 'text/javascript' },
  body: readFileSync(createRequire(import.meta.url).resolve('lz-string')),
});

const recorded = { send: '#send', expected: 'recorded', to: 'third' } as const;

const wrapped = ({ letter, what, code, type = 'text/plain', value = EMAIL, coding }: Wrapped): Scenario => ({
  ...recorded,
  id: `46${letter}`,
  what: `An e-mail address in a request: ${what}`,
  pages: ({ third }) => ({
    'site /': `<script src="/lz-string.js"></script>${app(emailField, `${code} await fetch('https://${third}/collect', { method: 'POST', body, headers: { 'content-type': '${type}' } })`)}`,
    'site /lz-string.js': letter === 'f' ? lz : '',
  }),
  type: [['input', EMAIL]],
  value,
  row: { channel: 'fetch', coding },
});

const hex = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

interface Hashed {
  readonly letter: string;
  readonly what: string;
  readonly typed?: string;
  readonly digest: string;
  readonly coding: readonly Coding[];
  readonly phone?: true;
}

const HASHED: readonly Hashed[] = [
  { letter: 'a', what: 'md5 of the address in small letters', digest: hex('md5', EMAIL), coding: ['md5'] },
  { letter: 'b', what: 'sha1 of it', digest: hex('sha1', EMAIL), coding: ['sha1'] },
  {
    letter: 'c',
    what: 'sha256 of it, typed with capitals and a space',
    typed: ` ${EMAIL.toUpperCase()}`,
    digest: hex('sha256', EMAIL),
    coding: ['sha256'],
  },
  { letter: 'd', what: 'sha512 of it', digest: hex('sha512', EMAIL), coding: ['sha512'] },
  {
    letter: 'e',
    what: 'sha256 of it in base64',
    digest: createHash('sha256').update(EMAIL).digest('base64'),
    coding: ['percent', 'base64', 'sha256'],
  },
  {
    letter: 'f',
    what: 'sha256 of a telephone number with its country, digits only',
    digest: hex('sha256', `86${TEL}`),
    coding: ['sha256'],
    phone: true,
  },
  {
    letter: 'g',
    what: 'sha256 of a telephone number as E.164',
    digest: hex('sha256', `+86${TEL}`),
    coding: ['sha256'],
    phone: true,
  },
  {
    letter: 'h',
    what: 'sha256 with the salt that a tracker is known for',
    digest: hex('sha256', `${EMAIL}QX4QkKEU`),
    coding: ['sha256', 'salted'],
  },
  { letter: 'i', what: 'sha256 in capitals', digest: hex('sha256', EMAIL).toUpperCase(), coding: ['sha256'] },
];

/** The page has the digest ready: what is recognised is the digest, not who computed it. */
const hashed = ({ letter, what, typed, digest, coding, phone }: Hashed): Scenario => ({
  ...recorded,
  id: `47${letter}`,
  what: `A hash goes to a third party: ${what}.`,
  pages: ({ third }) => ({
    'site /': app(
      phone ? telField : emailField.replace('type="email"', ''),
      `await fetch('https://${third}/match?em=' + encodeURIComponent('${digest}'), { mode: 'no-cors' })`,
    ),
  }),
  type: [['input', typed ?? (phone ? TEL : EMAIL)]],
  value: digest,
  row: { channel: 'fetch', coding },
});

export const CODINGS: readonly Scenario[] = [...WRAPPED.map(wrapped), ...HASHED.map(hashed)];
