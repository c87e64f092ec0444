// The note and what draws it: a part that comes late, or never, and what happens meanwhile.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameBrief } from '@/utils/messages/protocol';
import { noteText, type Remark } from '@/utils/page/guard/note-text';
import { Notes } from '@/utils/page/guard/notes';
import { offerParts } from '@/utils/page/guard/offer';

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('@/utils/page/guard/packs', () => ({ askFor: async (name: string) => void asked.push(name) }));

const drawn: unknown[] = [];
class Note {
  show = (...said: unknown[]) => void drawn.push(said);
  hide = (field?: unknown) => void drawn.push(['hide', field]);
}
const comes = () => offerParts({ Note: Note as never, noteText: ((remark: Remark) => remark.about) as never });

const world = {} as Record<string, unknown>;
beforeEach(() => {
  asked.length = 0;
  drawn.length = 0;
  delete world.__whenceParts;
  vi.stubGlobal('self', world);
});
afterEach(() => vi.unstubAllGlobals());

const STOPPED: Remark = { about: 'stopped' };
const SNIFFED: Remark = { about: 'sniffed', kinds: ['email'], recipient: 'x.example' };
const field = (name: string) => ({ name }) as unknown as Element;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const make = () => new Notes(() => ({ lang: 'en' }) as FrameBrief);

describe('the note', () => {
  it('is drawn once the part is there, with the last remark', async () => {
    const [notes, one, other] = [make(), field('one'), field('other')];
    notes.show(one, STOPPED);
    notes.show(other, SNIFFED, 9);
    comes();
    await settle();
    expect(drawn).toEqual([[other, 'sniffed', 9]]);
    expect(new Set(asked)).toEqual(new Set(['note']));
    notes.show(one, STOPPED);
    expect(drawn[1]).toEqual([one, 'stopped', 0]);
  });

  it('is not drawn if its field was left before', async () => {
    const [notes, one] = [make(), field('one')];
    notes.show(one, STOPPED);
    notes.hide(field('other'));
    notes.hide(one);
    comes();
    await settle();
    expect(drawn).toEqual([]);
  });

  it('that is to be kept gives way to a question only', async () => {
    const [notes, one] = [make(), field('one')];
    notes.show(one, SNIFFED, 9);
    notes.hide(one);
    notes.show(one, STOPPED);
    comes();
    await settle();
    expect(drawn).toEqual([[one, 'sniffed', 9]]);
    delete world.__whenceParts;
    const later = make();
    later.show(one, SNIFFED, 9);
    later.hide();
    comes();
    await settle();
    expect(drawn).toHaveLength(1);
  });

  it('is none where the part does not come, and is asked for again by the next remark', async () => {
    const [notes, one] = [make(), field('one')];
    notes.show(one, STOPPED);
    await settle();
    comes();
    expect(drawn).toEqual([]);
    notes.show(one, STOPPED);
    expect(drawn).toEqual([[one, 'stopped', 0]]);
  });
});

describe('its words', () => {
  const brief = {
    lang: 'en',
    page: 'shop.example',
    text: {
      guard_note: '{kind} for {site}.',
      guard_note_hold: '{kind} for {site}: asks.',
      guard_sniffed: '{site} read {kinds} on {page}.',
      guard_site_refused: 'Refused.',
      guard_dismiss: 'Close',
      reason_http: 'Plain {site}.',
      kind_email: 'Mail',
      kind_inline_email: 'mail',
    },
  } as unknown as FrameBrief;
  const found = (level: 'unknown' | 'risky', holds: boolean): Remark => ({
    about: 'found',
    kinds: ['email'],
    holds,
    to: { scheme: 'http', host: 'shop.example', site: 'shop.example' },
    verdict: { level, reasons: [{ code: 'http' }] } as never,
  });

  it.each([
    [found('unknown', false), 'Mail for shop.example.', false],
    [found('unknown', true), 'Mail for shop.example: asks.', false],
    [found('risky', true), 'Mail for shop.example: asks. Plain shop.example.', true],
    [SNIFFED, 'x.example read mail on shop.example.', true],
    [STOPPED, 'Refused.', false],
  ])('of %j', (remark, words, risky) => {
    expect(noteText(remark, brief)).toEqual({ words, dismiss: 'Close', risky });
  });
});
