// Where the test browsers are: named by the environment, downloaded by Playwright or Puppeteer, or in the usual places.
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

export type BrowserName = 'chromium' | 'firefox';

const VARIABLE: Readonly<Record<BrowserName, string>> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** Where Firefox is put when it has to be downloaded. */
export const DOWNLOADS = join(homedir(), '.cache', 'whence-browsers');

/** No branded Chrome or Edge: they ignore `--load-extension`. */
const USUAL: Readonly<Record<BrowserName, Readonly<Record<string, readonly string[]>>>> = {
  chromium: {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: [
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
    ],
  },
  firefox: {
    linux: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/usr/local/bin/firefox',
      '/opt/firefox/firefox',
      '/snap/bin/firefox',
    ],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe'],
  },
};

/** Path of the program, or null if there is none. Throws if the environment names one that does not exist. */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[VARIABLE[name]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE[name]} names ${named}, but there is no such file.`);
  }
  return [...downloaded(name), ...usual(name)].find((path) => existsSync(path)) ?? null;
}

function downloaded(name: BrowserName): readonly string[] {
  if (name === 'chromium') return [chromium.executablePath()];
  const programs = ['firefox', 'firefox.exe', 'Firefox*.app/Contents/MacOS/firefox'];
  return programs.flatMap((program) => globSync(join(DOWNLOADS, 'firefox', '*', '{firefox,core,.}', program)));
}

function usual(name: BrowserName): readonly string[] {
  const paths = USUAL[name][process.platform] ?? [];
  return paths.map((path) => path.replace(/%(\w+)%/g, (_, variable: string) => process.env[variable] ?? ''));
}
