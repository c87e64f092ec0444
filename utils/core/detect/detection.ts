// The shapes of recognition: what a recognizer is given, what it answers, and why.
import type { Kind } from '@/utils/core/item';
import type { Region } from '@/utils/core/site';

/** Why something was taken for what it is. `code` names the sentence `evidence_<code>` in the catalogue. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly params?: Readonly<Record<string, string>>;
}

export type EvidenceCode =
  | 'checksum'
  | 'birth_date'
  | 'region_code'
  | 'issuer_range'
  | 'length'
  | 'number_plan'
  | 'format'
  | 'country_registry'
  | 'autocomplete'
  | 'input_type'
  | 'field_word'
  | 'label_word'
  | 'nearby_word'
  | 'file_word'
  | 'form_word'
  | 'parts'
  | 'contradiction'
  | 'surname'
  | 'given_name'
  | 'structure'
  | 'token_prefix'
  | 'word_list'
  | 'bank_code';

/** One thing found in a text. Offsets are UTF-16 units into the text as it was given. */
export interface Detection {
  readonly kind: Kind;
  /** Country (`cn`, `us`) or scheme (`visa`, `unionpay`), lower case; '' where there is none. */
  readonly subtype: string;
  readonly start: number;
  readonly end: number;
  /** The normal form: what fingerprints are made of. */
  readonly normalized: string;
  /** 0 to 1; 0.5 and over is acted on. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export interface DetectContext {
  /** The person's region: national numbers without a country code are read as of here. */
  readonly region: Region;
}

/** What is read off a field, as plain strings ('' where absent); never an element. */
export interface FieldFacts {
  /** Lower-case tag name, or `contenteditable`. */
  readonly tag: string;
  readonly type: string;
  readonly autocomplete: string;
  readonly name: string;
  readonly id: string;
  /** Text of every `<label>` and `aria-labelledby` target, joined by a space. */
  readonly label: string;
  readonly placeholder: string;
  readonly aria: string;
  readonly title: string;
  readonly inputmode: string;
  /** −1 where absent. */
  readonly maxlength: number;
  /** Text right before the field where it has no label; at most 80 characters. */
  readonly nearby: string;
  /** The page's language tag. */
  readonly lang: string;
  /** Absent in the members below means not read: each only adds to what is known. */
  readonly pattern?: string;
  /** Class names; the weakest of the words. */
  readonly classes?: string;
  /** Text of the `aria-describedby` targets. */
  readonly description?: string;
  /** The legend or heading of the group that the field stands in. */
  readonly section?: string;
  /** Texts of a list's first options, joined by `|`. */
  readonly options?: string;
  /** A picture stands beside the field. */
  readonly picture?: boolean;
  /** The form's own words: its name, address, heading and the text of its submit button. */
  readonly form?: string;
  /** Fields of the same form, nearest first; at most six each way. */
  readonly before?: readonly NeighbourFacts[];
  readonly after?: readonly NeighbourFacts[];
}

/** As much of a neighbouring field as tells what it is for. */
export type NeighbourFacts = Pick<FieldFacts, 'type' | 'autocomplete' | 'name' | 'id' | 'label'>;

/** A field of which nothing is said. */
export const BLANK: FieldFacts = {
  tag: 'input',
  type: 'text',
  autocomplete: '',
  name: '',
  id: '',
  label: '',
  placeholder: '',
  aria: '',
  title: '',
  inputmode: '',
  maxlength: -1,
  nearby: '',
  lang: '',
};

/** What a field asks for. */
export interface FieldMeaning {
  readonly kind: Kind;
  /** Which part or sort of it: `holder`, `family-name`, `postal-code`, `year`, `new`; '' or absent where it is not told. */
  readonly detail?: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
