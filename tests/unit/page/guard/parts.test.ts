// What the guard does while, and if, a part of it does not come; and that it asks for one only where it must.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '@/utils/core/site';
import { assess } from '@/utils/core/trust/assess';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { FrameBrief } from '@/utils/messages/protocol';
import { areLines, carriedBy } from '@/utils/page/guard/carried';
import { codedBy } from '@/utils/page/guard/coded';
import { Dialog } from '@/utils/page/guard/dialog';
import type { Found } from '@/utils/page/guard/found';
import { judge } from '@/utils/page/guard/judge';
import { offerParts } from '@/utils/page/guard/offer';

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('@/utils/page/guard/packs', () => ({ askFor: async (name: string) => void asked.push(name) }));

const world = {} as Record<string, unknown>;
beforeEach(() => {
  asked.length = 0;
  delete world.__whenceParts;
  vi.stubGlobal('self', world);
  vi.stubGlobal('window', { origin: 'https://shop.example' });
});
afterEach(() => vi.unstubAllGlobals());

const one = (kind: Found['kind'], raw: string, value = raw, parts?: readonly string[]): Found => ({
  kind,
  subtype: '',
  value,
  raw,
  typedAt: 1,
  why: [],
  ...(parts && { parts }),
});
const PHONE = one('tel', '(415) 555-2671', '+14155552671');
const MAIL = one('email', 'ann@x.example');
const DAY = one('bday', '1987-3-14', '1987-03-14', ['1987', '3', '14']);

describe('what a request carries', () => {
  it('is seen plainly until the part that takes codings off is there', () => {
    const carried = (text: string) => carriedBy(text, [PHONE, MAIL, DAY]);
    expect(carried('https://x.example/?q=%28415%29+555-2671')).toEqual([PHONE]);
    expect(carried('{"tel":"+14155552671","mail":"ann@x.example"}')).toEqual([PHONE, MAIL]);
    expect(carried('1987\n3\n14')).toEqual([DAY]);
    expect(carried('nothing, 100%')).toEqual([]);
    expect(carried(btoa('to ann@x.example'))).toEqual([]);
    offerParts({ codedBy });
    expect(carried(btoa('to ann@x.example'))).toEqual([MAIL]);
  });

  it('needs nothing taken off where each value is a line of its own', () => {
    expect(areLines([PHONE, MAIL], ['https://x.example', '(415) 555-2671', 'ann@x.example'])).toBe(true);
    expect(areLines([DAY], ['3', '14', '1987'])).toBe(true);
    expect(areLines([PHONE, MAIL], ['https://x.example', '4155552671', 'ann@x.example'])).toBe(false);
  });
});

const OWN: Verdict = { level: 'risky', reasons: [{ code: 'lookalike', params: { host: 'sh0p.example', of: 'shop' } }] };
const brief = (trusted: readonly Site[] = []) =>
  ({
    page: 'shop.example',
    pageOrigin: 'https://shop.example',
    own: { to: { scheme: 'https', host: 'shop.example', site: 'shop.example' }, verdict: OWN },
    trusted,
    lang: 'en',
    text: { guard_ask: 'Send {kinds} to {site}?', kind_inline_email: 'an e-mail address' },
  }) as unknown as FrameBrief;

describe('a verdict', () => {
  it('on the place that the frame came from was told with the brief', () => {
    expect(judge('https://shop.example/buy?x=1', brief())?.verdict).toBe(OWN);
    expect(asked).toEqual([]);
  });

  it.each(['http://shop.example/', 'https://www.shop.example/', 'https://other.example/'])(
    'on %s is asked for, and is "could not check" meanwhile',
    (url) => {
      expect(judge(url, brief())?.verdict).toEqual({ level: 'unknown', reasons: [{ code: 'could_not_check' }] });
      expect(asked).toEqual(['trust']);
    },
  );

  it('on another place is the same as ever once the part is there', () => {
    offerParts({ assess });
    const known = brief(['shop.example', 'bank.example']);
    expect(judge('https://pay.bank.example/', known)?.verdict.level).toBe('trusted');
    expect(judge('https://bank.exanple/', brief())?.verdict.reasons[0]?.code).toBe('other_site');
    expect(asked).toEqual([]);
  });
});

describe('the dialog', () => {
  const view = (answered: (answer: string) => void) =>
    ({ token: 't', kinds: ['email'], host: 'x.example', verdict: OWN, answered }) as never;
  const make = () =>
    new Dialog(
      () => 'dialog.html',
      () => brief(),
      () => undefined,
      () => undefined,
    );

  it('hears what was said before it came, in order', async () => {
    const heard: string[] = [];
    class Host {
      isOpen = true;
      prepare = () => void heard.push('prepare');
      open = (token: string) => void heard.push(`open ${token}`);
    }
    const dialog = make();
    dialog.prepare(view(() => undefined));
    dialog.open('t');
    expect([asked, heard, dialog.isOpen]).toEqual([['question'], [], false]);
    offerParts({ DialogHost: Host as never, plainText: (() => '') as never });
    await vi.waitFor(() => expect(heard).toEqual(['prepare', 'open t']));
    expect(dialog.isOpen).toBe(true);
  });

  it.each([
    [true, 'once'],
    [false, 'refuse'],
  ])('asks by the browser’s own question where it does not come: %s is %s', async (yes, answer) => {
    const confirm = vi.fn(() => yes);
    vi.stubGlobal('confirm', confirm);
    const given = vi.fn();
    const dialog = make();
    dialog.prepare(view(given));
    dialog.open('t');
    await vi.waitFor(() => expect(given).toHaveBeenCalledWith(answer));
    expect(confirm).toHaveBeenCalledWith('Send an e-mail address to x.example?');
  });
});
