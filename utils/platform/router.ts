// One road in: the sender picks the table, the table the handler; then schema, then rate, then work.
// Never: decides by what a message says of itself. Never answers one that is not ours.
import * as v from 'valibot';
import type { FromContent, FromDialog, FromPages } from '@/utils/messages/protocol';
import type { Sender } from './browser';
import { createBuckets, type Rate } from './buckets';
import { type Caller, callerOf, type Party, partyOf } from './caller';
import { type Handlers, Refusal } from './handlers/handlers';
import { CONTENT_SCHEMAS, DIALOG_SCHEMAS } from './schemas';

export interface Tables {
  readonly content: Handlers<FromContent>;
  readonly dialog: Handlers<FromDialog>;
  readonly pages: Handlers<FromPages>;
}

export type Reply = { readonly ok: unknown } | { readonly error: string };
type Handler = (payload: unknown, caller: Caller) => unknown;

const WRITING: Rate = { burst: 20, perMinute: 20 };
/** Every pause in typing makes one: looser than what is written to disk. */
const TYPING: Rate = { burst: 60, perMinute: 60 };
const ASKING: Rate = { burst: 200, perMinute: 200 };
const RATES: Readonly<Record<keyof FromContent, Rate>> = {
  guard: ASKING,
  brief: ASKING,
  arm: ASKING,
  packs: ASKING,
  assess: ASKING,
  release: ASKING,
  typed: TYPING,
  handed: TYPING,
  elsewhere: WRITING,
  hold: WRITING,
  record: WRITING,
};

const SCHEMAS: Readonly<Record<Party, Readonly<Record<string, v.GenericSchema>>>> = {
  content: CONTENT_SCHEMAS,
  dialog: DIALOG_SCHEMAS,
  pages: {},
};

const Envelope = v.strictObject({ type: v.pipe(v.string(), v.maxLength(32)), payload: v.optional(v.unknown()) });

function own<T>(table: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(table, name) ? (table[name] as T) : null;
}

/** A payload of our own pages is believed: they are our code, and nobody else can send in their name. */
function checked(party: Party, type: string, payload: unknown): unknown {
  const schema = own(SCHEMAS[party], type);
  if (!schema) return payload;
  const result = v.safeParse(schema, payload, { abortEarly: true });
  if (!result.success) throw new Refusal('bad_message');
  return result.output;
}

/** An opaque origin shares nothing with others of its kind: there the tab counts. */
function rateKey(type: string, { origin, tabId }: Caller): string {
  return `${type} ${origin === 'null' || origin === '' ? `tab ${tabId}` : origin}`;
}

/** Returns the listener for `runtime.onMessage`; `undefined` leaves a message alone. */
export function createRouter(
  tables: Tables,
  now: () => number,
): (message: unknown, sender: Sender) => Promise<Reply> | undefined {
  const allowed = createBuckets();

  const route = async (party: Party, message: unknown, sender: Sender): Promise<unknown> => {
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success) throw new Refusal('bad_message');
    const { type, payload } = envelope.output;
    const handler = own(tables[party] as unknown as Readonly<Record<string, Handler>>, type);
    if (!handler) throw new Refusal('unknown_message');
    const caller = callerOf(sender);
    if (party !== 'pages' && caller.tabId < 0) throw new Refusal('unknown_sender');
    const rate = party === 'content' ? own<Rate>(RATES, type) : null;
    if (rate && !allowed(rateKey(type, caller), rate, now())) throw new Refusal('too_many');
    return handler(checked(party, type, payload), caller);
  };

  return (message, sender) => {
    const party = partyOf(sender);
    if (!party) return undefined;
    return route(party, message, sender).then(
      (ok) => ({ ok }),
      (error: unknown) => ({ error: error instanceof Refusal ? error.message : 'failed' }),
    );
  };
}
