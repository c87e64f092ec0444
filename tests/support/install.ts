// Gets a browser onto this machine when there is none, and says in plain words what it does.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type BrowserName, DOWNLOADS, findBrowser } from './browser.ts';

type Say = (line: string) => void;

interface Way {
  readonly what: string;
  possible(): boolean;
  run(name: BrowserName): boolean;
}

const APT_PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];

const WAYS: readonly Way[] = [
  { what: "with this system's package manager", possible: isDebianRoot, run: () => aptInstall() },
  { what: 'as a download', possible: () => true, run: download },
];

const HINT: Readonly<Record<BrowserName, string>> = {
  chromium: 'Install Chromium (not Chrome: it ignores --load-extension) and set CHROMIUM_PATH to its program.',
  firefox: 'Install Firefox and set FIREFOX_PATH to its program.',
};

/** Path of the browser; installs it if it is missing. Throws with advice if that fails. */
export function ensureBrowser(name: BrowserName, say: Say = console.log): string {
  const found = findBrowser(name);
  if (found) return found;
  for (const way of WAYS.filter(({ possible }) => possible())) {
    say(`No ${name} on this machine. Installing it ${way.what}, which can take some minutes.`);
    const path = way.run(name) ? findBrowser(name) : null;
    if (path) {
      say(`${name} is now at ${path}.`);
      return path;
    }
  }
  throw new Error(`There is no ${name} on this machine and installing it failed. ${HINT[name]}`);
}

function isDebianRoot(): boolean {
  const release = '/etc/os-release';
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

function aptInstall(): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...APT_PACKAGES);
}

const PROGRAMS: Readonly<Record<BrowserName, { package: string; bin: string; args: readonly string[] }>> = {
  chromium: { package: '@playwright/test', bin: 'cli.js', args: ['install', 'chromium'] },
  firefox: {
    package: '@puppeteer/browsers',
    bin: 'lib/main-cli.js',
    args: ['install', 'firefox@stable', '--path', DOWNLOADS],
  },
};

function download(name: BrowserName): boolean {
  const { package: owner, bin, args } = PROGRAMS[name];
  const program = join(packageFolder(owner), bin);
  return (
    spawnSync(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
      .status === 0
  );
}

/** Puppeteer's installer comes with puppeteer-core, so it is looked for from there. */
function packageFolder(name: string): string {
  const here = createRequire(import.meta.url);
  if (name !== '@puppeteer/browsers') return dirname(here.resolve(`${name}/package.json`));
  return join(dirname(createRequire(here.resolve('puppeteer-core')).resolve(name)), '..');
}
