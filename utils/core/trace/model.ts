// The numbers of the estimate, each with what it stands for. Explained in docs/tracing.md; change both together.
// They are judgements, not measurements. Never: a number anywhere else in this folder.
import type { Kind } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Level } from '@/utils/core/trust/verdict';

/** How likely a recipient of each level is to be where data leaks, against one that is unknown. */
const LEVEL: Readonly<Record<Level, number>> = { trusted: 0.6, unknown: 1, risky: 2 };
/** It took what nobody had submitted, or what the person had refused to send. */
const TAKEN = 1.5;
/** It travelled in the clear: others on the way could read it too. */
const IN_THE_CLEAR = 1.25;
/** It was not the page's own site: one more party in the chain. */
const THIRD_PARTY = 1.2;

/** A leaker that holds an item passes it on. */
const PASSED_ON = 0.9;
/** The recipient holds what was seen leaving for it, and what was submitted without being seen. */
const SURE = { seen: 0.98, submitted: 0.85 } as const;
/** Where only the kind is known, the value given may not be the one that leaked. */
const KIND_ONLY = 0.4;
/** A leaker without the item got it from another source: that much less likely than for somebody off the record. */
const COMBINED = 0.25;

/** How likely somebody who is not on the record holds an item of the kind: given on paper, by phone, before the record began. */
const ELSEWHERE: Readonly<Record<Kind, number>> = {
  name: 0.7,
  tel: 0.6,
  email: 0.6,
  'street-address': 0.5,
  bday: 0.5,
  'national-id': 0.3,
  passport: 0.2,
  'bank-account': 0.2,
  iban: 0.2,
  'cc-number': 0.15,
  'cc-exp': 0.15,
  'cc-csc': 0.15,
  password: 0.1,
  'one-time-code': 0.1,
  'tax-id': 0.25,
  'health-id': 0.25,
  'driving-licence': 0.2,
  'travel-permit': 0.2,
  'vehicle-plate': 0.6,
  username: 0.6,
  impp: 0.5,
  'wallet-key': 0.1,
  'api-token': 0.1,
  document: 0.2,
};
/** Recipients off the record: one, and one more for every four on it. */
const UNRECORDED = { base: 1, each: 0.25 } as const;

/** What was given long ago leaks a little less: from 1 down to `least`, halfway there after two years. */
const FADING = { least: 0.7, halfLife: 2 * 365 * 86_400_000 } as const;

export function isThirdParty({ page, recipient, frame }: Disclosure): boolean {
  return page !== '' && (page !== recipient || frame === 'cross-site');
}

/** How suspicious the circumstances of one row make its recipient; 1 is ordinary. */
export function circumstances(row: Disclosure): number {
  const wasTaken = row.decision === 'none' || row.decision === 'refused';
  return (
    LEVEL[row.verdict] *
    (wasTaken ? TAKEN : 1) *
    (row.reasons.includes('plain_http') ? IN_THE_CLEAR : 1) *
    (isThirdParty(row) ? THIRD_PARTY : 1)
  );
}

/** 1 for what was given just before the leak was noticed, fading to `FADING.least`. `age` in milliseconds. */
export function fading(age: number): number {
  const known = Number.isFinite(age) ? Math.max(0, age) : 0;
  return FADING.least + (1 - FADING.least) * 2 ** (-known / FADING.halfLife);
}

/** How sure it is that the recipient holds the leaked item. */
export function sureness(wasSeen: boolean, isKindOnly: boolean): number {
  return (wasSeen ? SURE.seen : SURE.submitted) * (isKindOnly ? KIND_ONLY : 1);
}

/** How likely the item is among what a leaker passed on, if the leaker holds it as surely as that (0: not at all). */
export function likelihood(kind: Kind, sure: number): number {
  return sure * PASSED_ON + (1 - sure) * COMBINED * ELSEWHERE[kind];
}

/** The same for somebody who is not on the record. */
export function likelihoodElsewhere(kind: Kind): number {
  return ELSEWHERE[kind];
}

/** How many recipients are reckoned with that the record does not know. */
export function unrecorded(recorded: number): number {
  return UNRECORDED.base + UNRECORDED.each * recorded;
}
