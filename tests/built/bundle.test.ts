// What ships: sizes, reach and manifest of both builds.
import { describe, expect, it } from 'vitest';
import { escapes } from './escapes';
import { BUILDS, file, listing, manifest, size } from './output';

/** Bytes. What every frame of every page pays, and what a page whose field is used pays. */
const LIMITS = { watch: 1580, gate: 5900, guard: 90_000 } as const;
/** What is put beside the guard where a page asks for it. */
const BESIDE = {
  'pack-numbers': 35_000,
  'pack-codings': 12_000,
  'pack-trust': 9000,
  'pack-note': 5600,
  'pack-question': 10_800,
  'pack-text': 90_000,
} as const;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

describe('the finder of escapes', () => {
  it.each([
    ["fetch('/x')", ['fetch']],
    ["a();fetch ('/x')", ['fetch']],
    ["window.fetch('/x')", ['fetch']],
    ['let f=self.fetch', ['fetch']],
    ['new XMLHttpRequest', ['XMLHttpRequest']],
    ["navigator.sendBeacon('/x')", ['sendBeacon']],
    ["new WebSocket('wss://x');fetch(1)", ['WebSocket', 'fetch']],
    ["channel==='fetch'", []],
    ['prefetch(1)', []],
  ])('reads %s', (code, found) => {
    expect(escapes(code)).toEqual(found);
  });
});

/** One file with all that it needs, for whoever is to check an export. */
const VERIFIER = 'verify/whence-verify.html';

describe.each(BUILDS)('%s', (build) => {
  const script = (name: string) => file(build, `content-scripts/${name}.js`);

  it.each(Object.entries({ ...LIMITS, ...BESIDE }))('%s fits into %i bytes', (name, limit) => {
    expect(size(build, `content-scripts/${name}.js`)).toBeLessThanOrEqual(limit);
  });

  it.each(['watch', 'guard', ...Object.keys(BESIDE)])('%s reaches no network', (name) => {
    expect(escapes(script(name))).toEqual([]);
  });

  it.each(Object.keys({ ...LIMITS, ...BESIDE }))('%s names no address', (name) => {
    const addresses = script(name).match(/\b(?:https?|wss?):\/\/[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('//www.w3.org'))).toEqual([]);
  });

  it('gate names only what it holds', () => {
    const held = ['WebSocket', 'XMLHttpRequest', 'fetch', 'fetchLater', 'sendBeacon'];
    expect(escapes(script('gate')).filter((name) => !held.includes(name))).toEqual([]);
    for (const name of held) expect(script('gate')).toContain(name);
  });

  it('gate has no way to the extension', () => {
    expect(script('gate')).not.toMatch(/\b(?:chrome|browser)\.(?:runtime|storage)\b/);
  });

  it('the background fetches files of the package and nothing else', () => {
    expect(escapes(file(build, 'background.js')).filter((name) => name !== 'fetch')).toEqual([]);
  });

  it('no content script holds the suffix list, the database or the polyfill', () => {
    for (const name of Object.keys({ ...LIMITS, ...BESIDE }))
      expect(script(name)).not.toMatch(/Dexie|webextension-polyfill|publicSuffix/);
  });

  it('pages load from the package only', () => {
    const pages = listing(build, '.html').filter((page) => page !== VERIFIER);
    expect(pages).toEqual(['dialog.html', 'leaked.html', 'options.html', 'popup.html', 'welcome.html']);
    for (const page of pages) {
      const html = file(build, page);
      expect(html.match(/(?:src|href)="(?!\/|\.\/|#)[^"]+"/g) ?? []).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    }
  });

  it('the verifier, to be taken along, reaches nothing at all', () => {
    const html = file(build, VERIFIER);
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy"[^>]*default-src 'none'/);
    expect(html.match(/<(?:link|img|iframe|script)[^>]*\s(?:src|href)=/g) ?? []).toEqual([]);
  });

  it('ships no source map', () => {
    expect(listing(build, '.js').length).toBeGreaterThan(4);
    expect(listing(build, '.map')).toEqual([]);
  });
});

describe.each(BUILDS)('the manifest of %s', (build) => {
  it('lets extension pages reach the package alone', () => {
    expect(manifest(build).content_security_policy).toEqual({ extension_pages: CSP });
  });

  it('opens one page to the web: the dialog', () => {
    const resources = manifest(build).web_accessible_resources;
    expect(resources.flatMap((one) => one.resources)).toEqual(['dialog.html']);
    expect(resources[0]?.use_dynamic_url).toBe(build === 'chrome-mv3' ? true : undefined);
  });

  it('lets nobody outside connect', () => {
    expect(manifest(build)).not.toHaveProperty('externally_connectable');
  });

  it('puts one script into the world of the page, and it is the gate', () => {
    const inPage = manifest(build).content_scripts.filter((one) => one.world === 'MAIN');
    expect(inPage.flatMap((one) => one.js)).toEqual(['content-scripts/gate.js']);
  });

  it('watches every frame', () => {
    const watch = manifest(build).content_scripts.find((one) => one.js.includes('content-scripts/watch.js'));
    expect(watch).toMatchObject({ all_frames: true, match_origin_as_fallback: true, run_at: 'document_start' });
  });

  it('does not put the guard into every page', () => {
    expect(manifest(build).content_scripts.flatMap((one) => one.js)).not.toContain('content-scripts/guard.js');
  });

  it('has its icons and both languages', () => {
    const icons = Object.values(manifest(build).icons ?? {});
    expect(icons.length).toBeGreaterThan(2);
    for (const path of icons) expect(listing(build, '.png')).toContain(path.replace(/^\//, ''));
    expect(listing(build, 'messages.json')).toEqual(
      expect.arrayContaining(['_locales/en/messages.json', '_locales/zh_CN/messages.json']),
    );
  });
});
