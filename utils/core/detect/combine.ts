// What the guard asks: one field and its value, to everything personal in it.
// A value decides where it has a check, the field where it has none; where they contradict, both are believed less.
// Never: a password's value in the answer; a find that the field alone makes of an implausible value.
import type { Kind } from '@/utils/core/item';
import type { DetectContext, Detection, FieldFacts, FieldMeaning } from './detection';
import { because, found } from './evidence';
import { weighField } from './field';
import { normalForm } from './normal-form';
import { wholeValue } from './plausible';
import { detectText, MAX_TEXT, THRESHOLD } from './text';

/** A field whose meaning is at least this sure may make a find of a value that has no check of its own. */
const FIELD_DECIDES = 0.55;
/** A find this sure stands whatever the field says. */
const VALUE_DECIDES = 0.9;
/** Longer values of single fields are read as running text. */
const LONGEST_VALUE = 300;
/** Kinds whose numbers carry a check. */
const CHECKED: readonly Kind[] = ['national-id', 'tax-id', 'cc-number'];
/** Kinds that people give in one another's place: no contradiction. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  'bank-account': ['cc-number', 'iban'],
  passport: ['national-id'],
  'national-id': ['passport'],
};

/** Detections in order of place, offsets into `value`; empty where nothing personal is in it. */
export function detectField(facts: FieldFacts, value: string, context: DetectContext): Detection[] {
  const text = value.length > MAX_TEXT ? value.slice(0, MAX_TEXT) : value;
  if (text.trim() === '') return [];
  const { meanings, none } = weighField(facts);
  if (facts.type === 'password' && facts.tag !== 'textarea') return [secret(meanings, text, context)];
  const inside = detectText(text, context);
  const isText = facts.tag === 'contenteditable' || (facts.tag === 'textarea' && !asksFor(meanings));
  if (isText || text.length > LONGEST_VALUE) return inside;
  const whole = byField(meanings, text, context);
  if (whole && whole.confidence >= THRESHOLD) {
    const rivals = inside.filter((each) => each.kind !== whole.kind && each.confidence >= VALUE_DECIDES);
    if (!rivals.some((each) => covers(each, text)))
      return [merged(whole, inside), ...rivals].sort((a, b) => a.start - b.start);
  }
  return inside.map((each) => weighed(each, meanings, none)).filter((each) => each.confidence >= THRESHOLD);
}

/**
 * A hidden field is a password unless its words say that it is a card's or a one-time code; or that it is a number with a
 * check, and the value keeps it: a page may hide an identity number as it is typed.
 */
function secret(meanings: readonly FieldMeaning[], text: string, context: DetectContext): Detection {
  const number = byField(
    meanings.filter(({ kind }) => CHECKED.includes(kind)),
    text,
    context,
  );
  if (number?.evidence.some(({ code }) => code === 'checksum')) return number;
  const password = meanings.find((each) => each.kind === 'password') ?? HIDDEN;
  const said = meanings.find((each) => each.kind === 'cc-csc' || each.kind === 'one-time-code');
  const { kind, confidence, evidence } = said && said.confidence >= password.confidence ? said : password;
  const sure = Math.max(THRESHOLD, confidence);
  return found(kind, '', 0, text.length, normalForm(kind, text, context.region), sure, evidence);
}

/** What is typed where nobody shall see it. */
const HIDDEN: FieldMeaning = {
  kind: 'password',
  confidence: 0.86,
  evidence: [because('input_type', { type: 'password' })],
};

/** A text area that asks for nothing of ours holds running text. */
function asksFor([first]: readonly FieldMeaning[]): boolean {
  return first !== undefined && first.confidence >= FIELD_DECIDES;
}

/** The first thing that the field asks for and that the value can be. */
function byField(meanings: readonly FieldMeaning[], text: string, context: DetectContext): Detection | null {
  for (const meaning of meanings) {
    if (meaning.confidence < FIELD_DECIDES) return null;
    const whole = wholeValue(meaning, text, context);
    if (whole) return whole;
  }
  return null;
}

/** More than half of what was typed. */
function covers(each: Detection, text: string): boolean {
  return (each.end - each.start) * 2 > text.trim().length;
}

/** What the value itself showed is added to what the field said. */
function merged(whole: Detection, inside: readonly Detection[]): Detection {
  const same = inside.find((each) => each.kind === whole.kind);
  if (!same) return whole;
  const confidence = Math.min(0.99, Math.max(whole.confidence, same.confidence) + 0.04);
  const added = whole.evidence.filter(({ code }) => !same.evidence.some((each) => each.code === code));
  return { ...whole, subtype: same.subtype || whole.subtype, confidence, evidence: [...same.evidence, ...added] };
}

/** A find in the light of the field around it. */
function weighed(each: Detection, meanings: readonly FieldMeaning[], none: number): Detection {
  const agreeing = meanings.find(({ kind }) => kind === each.kind);
  if (agreeing && agreeing.confidence >= 0.3) {
    return {
      ...each,
      confidence: Math.min(0.99, each.confidence + 0.08),
      evidence: [...each.evidence, ...agreeing.evidence],
    };
  }
  const top = meanings[0];
  const against = top && top.confidence >= FIELD_DECIDES && !KIN[top.kind]?.includes(each.kind);
  if (!against && none < FIELD_DECIDES) return each;
  const factor = each.confidence >= VALUE_DECIDES ? 0.92 : 0.6;
  return { ...each, confidence: each.confidence * factor, evidence: [...each.evidence, because('contradiction')] };
}
