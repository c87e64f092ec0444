// What is put into this frame beside the guard: asks for it, waits for it, learns it.
// Never: fetches a script; the background puts them here.
import type { AskedPack } from '@/utils/core/detect/pack-names';
import type { RegionPack } from '@/utils/core/detect/regions';
import { learn } from '@/utils/core/detect/regions';
import { quietly, sendFromContent } from '@/utils/messages/send';
import { offered } from './offer';

/** English is always known. */
const KNOWN = /^(?:en)?(?:-|$)/i;
/** Scripts that tell the language of a page which says none, or English for want of a better. */
const SCRIPTS: readonly (readonly [lang: string, signs: RegExp])[] = [
  ['ja', /\p{sc=Hira}|\p{sc=Kana}/u],
  ['ko', /\p{sc=Hang}/u],
  ['zh', /\p{sc=Hani}/u],
  ['ru', /\p{sc=Cyrl}/u],
  ['hi', /\p{sc=Deva}/u],
];

function languageOf(page: Document): string {
  const said = page.documentElement?.lang.slice(0, 35) ?? '';
  const seen = KNOWN.test(said) && SCRIPTS.find(([, signs]) => signs.test(page.title));
  return seen ? seen[0] : said;
}

/** The background knows the person's region and the host; the language only the page tells. */
export function askForPacks(): void {
  const lang = languageOf(document);
  if (!KNOWN.test(lang)) quietly(sendFromContent('packs', { lang, name: '' }));
}

/** How long what leaves waits for a pack that reads it, ms: tens of them, but on a machine that is busy with other things. */
const LIMIT = 5000;
/** Before a pack that did not come is asked for again; ms. */
const RETRY = 20_000;
const asked = new Map<AskedPack, Promise<unknown>>();
let coming: Promise<unknown> | null = null;

/**
 * Asks once for what this frame turned out to need. Resolves when it is there, or late, or will not come: with true for who
 * asked first.
 */
export async function askFor(name: AskedPack): Promise<boolean> {
  const before = asked.get(name);
  await (before ?? ask(name));
  return !before;
}

function ask(name: AskedPack): Promise<unknown> {
  const came = sendFromContent('packs', { lang: '', name }).catch(() => {
    setTimeout(() => asked.delete(name), RETRY);
  });
  const mine = Promise.race([came, new Promise((resolve) => setTimeout(resolve, LIMIT))]);
  asked.set(name, mine);
  // Nothing leaves otherwise for a note.
  if (name === 'note') return mine;
  const all = Promise.all([coming, mine]).then(() => {
    if (coming === all) coming = null;
  });
  coming = all;
  return mine;
}

/** What reads a value here is on its way: nothing leaves before it resolves. */
export function arriving(): Promise<unknown> | null {
  return coming;
}

/** Called before anything is looked at: learns what was offered since. True if that was anything. */
export function learnOffered(): boolean {
  const packs = offered();
  let learnt = false;
  while (packs.length > 0) learnt = learn(packs.pop() as RegionPack) || learnt;
  return learnt;
}
