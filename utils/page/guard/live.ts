// Keeps the background awake and told while personal data is in this frame, so that what leaves can be seen.
import { quietly, sendFromContent } from '@/utils/messages/send';
import { type Found, keyOf } from './found';
import { toFindings } from './record';

/** The background sleeps after 30 s without a word; ms. */
const KEEP_ALIVE = 20_000;
/** A value is told once it stayed unchanged this long; ms. */
const STEADY = 600;

export class Live {
  readonly #told = new Set<string>();
  /** By field: what is typed into the next field does not push out what was typed into the last. */
  readonly #pending = new Map<object, readonly Found[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #armedAt = Number.NEGATIVE_INFINITY;

  /** Something is typed, of whatever kind: scripts that read every key are faster than recognition. */
  begin(): void {
    if (this.#beat || this.#armedAt + KEEP_ALIVE > performance.now()) return;
    this.#armedAt = performance.now();
    quietly(sendFromContent('arm'));
  }

  saw(field: object, found: readonly Found[]): void {
    const fresh = found.filter((one) => one.value && !this.#told.has(keyOf(one)));
    this.#pending.delete(field);
    if (fresh.length === 0) return;
    this.#arm();
    this.#pending.set(field, fresh);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), STEADY);
  }

  /** What was typed before this guard came was looked at, with what reads it: no request needs to wait for that any more. */
  async looked(coming: Promise<unknown> | null): Promise<void> {
    await coming;
    // Who waits for the same looks, and tells, first.
    setTimeout(() => quietly(sendFromContent('typed', { findings: [] })));
  }

  /** Tells at once: the field was left, and scripts read it then. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#tell();
  }

  #tell(): void {
    const pending = [...this.#pending.values()].flat();
    this.#pending.clear();
    const findings = toFindings(pending).filter((finding) => finding.value);
    for (const one of pending) this.#told.add(keyOf(one));
    if (findings.length > 0) quietly(sendFromContent('typed', { findings }));
  }

  #arm(): void {
    if (this.#beat) return;
    const beat = () =>
      void sendFromContent('arm').catch(() => {
        clearInterval(this.#beat);
        this.#beat = undefined;
      });
    beat();
    this.#beat = setInterval(beat, KEEP_ALIVE);
  }
}
