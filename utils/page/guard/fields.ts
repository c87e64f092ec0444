// The fields that were used in this frame and what is in them. Works when the browser is idle, and bounded at hold time.
// Never: scans the page. A field that nobody used and no form submits is never read.
import { detectField } from '@/utils/core/detect/combine';
import type { DetectContext } from '@/utils/core/detect/detection';
import { documentOf } from '@/utils/core/detect/document';
import type { AskedPack } from '@/utils/core/detect/pack-names';
import { wantsNumbers } from '@/utils/core/detect/wanted';
import { controlsOf, type Field, factsOf, fieldOf, isField, isUntouched, textOf } from './facts';
import { type Found, unique } from './found';
import { forgetJoined, joinedIn } from './joined';
import { askFor } from './packs';
import { Sight } from './sight';
import { isUpload, sizeOf, textsOf } from './uploads';
import { isChecked, mayBeWhole } from './whole';

interface Looked {
  readonly value: string;
  readonly found: readonly Found[];
}

/**
 * Bounds of one look at what nobody used but a program may have filled: controls, and milliseconds. The first look in a
 * frame is slow (cold code): a tight limit would let go what was merely not looked at yet.
 */
const MOST_CONTROLS = 300;
const MOST_TIME = 1000;
const MOST_DIRTY = 50;
const MOST_REMEMBERED = 60;
const MOST_USED = 100;
/** Between the first keystroke and the look at what was typed; ms. */
const PAUSE = 250;

export class Fields {
  readonly #context: () => DetectContext;
  readonly #seen: (field: Field, found: readonly Found[]) => void;
  readonly #dirty = new Set<EventTarget>();
  #looked = new WeakMap<Field, Looked>();
  readonly #used = new WeakSet<Field>();
  readonly #latest = new Map<WeakRef<Field>, readonly Found[]>();
  readonly #refs = new WeakMap<Field, WeakRef<Field>>();
  readonly #usedRefs = new Set<WeakRef<Field>>();
  /** Fields that are looked at again once what they want has come. */
  readonly #wanting = new Map<AskedPack, Set<Field>>();
  readonly #sight = new Sight();
  #scheduled = false;

  /** `seen` is told of each used field once its value was looked at. */
  constructor(context: () => DetectContext, seen: (field: Field, found: readonly Found[]) => void) {
    this.#context = context;
    this.#seen = seen;
  }

  /** All there is to do at a keystroke. */
  touch(target: EventTarget): void {
    this.#dirty.add(target);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => requestIdleCallback(() => this.lookAtDirty(), { timeout: 1000 }), PAUSE);
  }

  /** Looks at what was typed since the last look. */
  lookAtDirty(): void {
    this.#scheduled = false;
    let left = MOST_DIRTY;
    for (const target of this.#dirty) {
      if (left-- === 0) break;
      this.#dirty.delete(target);
      const field = fieldOf(target);
      if (!field) continue;
      this.#use(field);
      this.look(field);
    }
    if (this.#dirty.size > 0) this.touch(this.#dirty.values().next().value as EventTarget);
  }

  /** Looks at once where a number has just become whole: no beginning of one is a value. */
  lookIfWhole(target: EventTarget): void {
    const field = fieldOf(target);
    const text = field instanceof HTMLInputElement ? textOf(field).trim() : '';
    if (!field || !mayBeWhole(text) || !this.#read(field, text, '', this.#context()).some(isChecked)) return;
    this.#use(field);
    this.look(field);
  }

  /** What the person put into the form: bounded, the rest is left unlooked at. */
  inForm(form: HTMLFormElement): readonly Found[] {
    this.lookAtDirty();
    const until = performance.now() + MOST_TIME;
    const found: Found[] = [];
    let left = MOST_CONTROLS;
    for (const control of controlsOf(form)) {
      if (this.#used.has(control)) found.push(...this.#inSight(control));
      else if (left-- > 0 && performance.now() < until && isField(control) && !isUntouched(control))
        found.push(...this.#inSight(control));
    }
    return unique([...found, ...joinedIn(form, (field) => this.#used.has(field), this.#context())]);
  }

  /** More is known now than when these were looked at. */
  forget(): void {
    this.#looked = new WeakMap();
    forgetJoined();
  }

  /** Everything recognised in this frame so far that was not since replaced by other typing in the same field. */
  all(): readonly Found[] {
    this.lookAtDirty();
    // A script may have set another value in a field that was used, without a word.
    const forms = new Set<HTMLFormElement>();
    for (const ref of this.#usedRefs) {
      const field = ref.deref();
      if (field?.isConnected) {
        this.look(field);
        const { form } = field as HTMLInputElement;
        if (form instanceof HTMLFormElement) forms.add(form);
      } else if (!field) this.#usedRefs.delete(ref);
    }
    const joined = [...forms].flatMap((form) => joinedIn(form, (field) => this.#used.has(field), this.#context()));
    return unique([...this.#latest].flatMap(([ref, found]) => this.#sight.mark(ref.deref(), found)).concat(joined));
  }

  /** What is in one field, from memory if its value is unchanged. */
  look(field: Field): readonly Found[] {
    const context = this.#context();
    if (field instanceof HTMLTextAreaElement || field.isContentEditable) this.#want('text', field);
    const texts = textsOf(field);
    const value = texts.map((text, at) => text + sizeOf(field, at)).join('\n');
    const before = this.#looked.get(field);
    if (before?.value === value) return before.found;
    const found = value ? texts.flatMap((text, at) => this.#read(field, text, sizeOf(field, at), context)) : [];
    this.#looked.set(field, { value, found });
    if (found.length > 0) this.#sight.look(field);
    // A field emptied by the page after sending still sent what it held.
    if (value) this.#remember(field, found);
    this.#seen(field, found);
    return found;
  }

  #inSight(field: Field): readonly Found[] {
    return this.#sight.mark(field, this.look(field));
  }

  #read(field: Field, value: string, also: string, context: DetectContext): readonly Found[] {
    const typedAt = Date.now();
    const facts = factsOf(field);
    const found = [(isUpload(field) ? documentOf : detectField)(facts, value, context) ?? []].flat();
    if (wantsNumbers(facts, value, found)) this.#want('numbers', field);
    return found.map(({ kind, subtype, start, end, normalized, evidence }) => ({
      kind,
      subtype,
      value: normalized,
      raw: value.slice(start, end),
      also,
      typedAt,
      why: evidence,
    }));
  }

  /** Asks for what reads more of this field, and looks again once it is there. */
  #want(name: AskedPack, field: Field): void {
    const others = this.#wanting.get(name);
    others?.add(field);
    if (others) return;
    const fields = new Set([field]);
    this.#wanting.set(name, fields);
    void askFor(name).then((first) => {
      this.#wanting.delete(name);
      if (!first) return;
      for (const each of fields) this.#dirty.add(each);
      this.lookAtDirty();
    });
  }

  #use(field: Field): void {
    if (this.#used.has(field)) return;
    this.#used.add(field);
    this.#usedRefs.add(this.#refOf(field));
    const oldest = this.#usedRefs.values().next().value;
    if (this.#usedRefs.size > MOST_USED && oldest) this.#usedRefs.delete(oldest);
  }

  #refOf(field: Field): WeakRef<Field> {
    const ref = this.#refs.get(field) ?? new WeakRef(field);
    this.#refs.set(field, ref);
    return ref;
  }

  #remember(field: Field, found: readonly Found[]): void {
    const ref = this.#refOf(field);
    this.#latest.delete(ref);
    if (found.length > 0) this.#latest.set(ref, found);
    const oldest = this.#latest.keys().next().value;
    if (this.#latest.size > MOST_REMEMBERED && oldest) this.#latest.delete(oldest);
  }
}
