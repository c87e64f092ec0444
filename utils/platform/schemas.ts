// What each message of a content script must look like. A page may speak through a broken renderer: believe nothing else.
// Never: passes an unknown key, a long list or a long string on to a handler.
import * as v from 'valibot';
import type { EvidenceCode } from '@/utils/core/detect/detection';
import { ASKED_PACKS } from '@/utils/core/detect/pack-names';
import { KINDS, RETENTION } from '@/utils/core/item';
import type { Coding } from '@/utils/core/ledger/coding';
import { CHANNELS } from '@/utils/core/ledger/disclosure';
import type { ReasonCode } from '@/utils/core/trust/verdict';
import type { FromContent, FromDialog } from '@/utils/messages/protocol';

const REASONS: Readonly<Record<ReasonCode, true>> = {
  on_your_list: true,
  not_on_your_list: true,
  plain_http: true,
  ip_address: true,
  private_address: true,
  other_site: true,
  third_party_frame: true,
  opaque_frame: true,
  punycode: true,
  mixed_script: true,
  lookalike: true,
  leaves_browser: true,
  could_not_check: true,
};

const EVIDENCE: Readonly<Record<EvidenceCode, true>> = {
  checksum: true,
  birth_date: true,
  region_code: true,
  issuer_range: true,
  length: true,
  number_plan: true,
  format: true,
  country_registry: true,
  autocomplete: true,
  input_type: true,
  field_word: true,
  label_word: true,
  nearby_word: true,
  file_word: true,
  form_word: true,
  parts: true,
  contradiction: true,
  surname: true,
  given_name: true,
  structure: true,
  token_prefix: true,
  word_list: true,
  bank_code: true,
};

/** Strict object; `__proto__` as an own key is refused too, which strictObject alone lets by. */
export function shape<T extends v.ObjectEntries>(entries: T) {
  const plain = v.custom<object>(
    (input) => typeof input === 'object' && input !== null && !Object.hasOwn(input, '__proto__'),
  );
  return v.pipe(plain, v.strictObject(entries));
}

/** The length is looked at before the first element. */
export function list<T extends v.GenericSchema>(item: T, most: number) {
  return v.pipe(
    v.custom<unknown[]>((input) => Array.isArray(input) && input.length <= most),
    v.array(item),
  );
}

export const short = (most: number) => v.pipe(v.string(), v.maxLength(most));
const Value = short(4096);
/** Roomier than values: a form sent by GET carries its text in the address. Only scheme and host are kept. */
const Url = short(32_768);
const Time = v.pipe(v.number(), v.finite(), v.minValue(0));
const Lang = short(35);
const Token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const Level = v.picklist(['trusted', 'unknown', 'risky']);
export const Code = v.picklist(Object.keys(REASONS) as ReasonCode[]);
const EvidenceWord = v.picklist(Object.keys(EVIDENCE) as EvidenceCode[]);
export const Channel = v.picklist(CHANNELS);
const LAYERS: Readonly<Record<Coding, true>> = {
  percent: true,
  json: true,
  html: true,
  base64: true,
  hex: true,
  multipart: true,
  'quoted-printable': true,
  lz: true,
  gzip: true,
  deflate: true,
  utf16: true,
  md5: true,
  sha1: true,
  sha256: true,
  sha512: true,
  salted: true,
  streamed: true,
};
export const CODINGS = Object.keys(LAYERS) as Coding[];
export const Layer = v.picklist(CODINGS);
const Params = v.pipe(
  v.record(short(32), short(300)),
  v.check((params) => Object.keys(params).length <= 8),
);
const Verdict = shape({ level: Level, reasons: list(shape({ code: Code, params: v.optional(Params) }), 20) });
const Why = list(shape({ code: EvidenceWord, params: v.optional(Params) }), 8);
/** A value that may not be kept is dropped right here, should one have been sent. */
const Finding = v.pipe(
  shape({
    kind: v.picklist(KINDS),
    subtype: short(32),
    value: Value,
    raw: Value,
    typedAt: Time,
    why: v.optional(Why),
    hidden: v.optional(v.literal(true)),
  }),
  v.transform((finding) => (RETENTION[finding.kind] === 'item' ? finding : { ...finding, value: '', raw: '' })),
);
const Findings = list(Finding, 50);
const Nothing = v.nullish(v.never());

export const CONTENT_SCHEMAS = {
  guard: Nothing,
  brief: Nothing,
  arm: Nothing,
  packs: shape({ lang: Lang, name: v.picklist(['', ...ASKED_PACKS]) }),
  typed: shape({ findings: Findings }),
  assess: shape({ urls: list(Url, 50) }),
  hold: shape({
    token: Token,
    findings: Findings,
    to: Url,
    verdict: Verdict,
    channel: v.optional(Channel),
    drawnHere: v.boolean(),
  }),
  release: shape({ token: Token }),
  elsewhere: shape({ token: Token }),
  handed: shape({ findings: Findings, to: Url, channel: Channel, coding: list(Layer, 16), unread: v.boolean() }),
  record: shape({
    eventId: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    findings: Findings,
    to: Url,
    channel: Channel,
    decision: v.picklist(['unasked', 'once', 'trusted', 'refused']),
    verdict: Level,
    reasons: list(Code, 20),
    at: Time,
  }),
} satisfies Record<keyof FromContent, v.GenericSchema>;

export const DIALOG_SCHEMAS = {
  held: shape({ token: Token }),
  answer: shape({ token: Token, answer: v.picklist(['refuse', 'once', 'trust']), sure: v.boolean() }),
  elsewhere: shape({ token: Token }),
  leave: shape({ token: Token }),
} satisfies Record<keyof FromDialog, v.GenericSchema>;
