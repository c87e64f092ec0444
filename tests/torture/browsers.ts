// A browser with the torture extension and a profile that outlives it: started, its background stopped, killed with all its processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { BrowserName } from '#tests/support/browser.ts';
import { inBrowser } from '#tests/support/firefox.ts';
import { ensureBrowser } from '#tests/support/install.ts';
import { until } from '#tests/support/until.ts';
import { ADDON } from './build.ts';

export interface Running {
  /** Ends the background as the browser does when it wants memory back. */
  stopBackground(): Promise<void>;
  /** SIGKILL to every process of it. */
  kill(): Promise<void>;
}

const FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=DisableLoadExtensionCommandLineSwitch,LocalNetworkAccessChecks',
  '--remote-debugging-port=0',
];

function dead(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function killGroup(child: ChildProcess): Promise<void> {
  const gone = dead(child);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await gone;
}

/** One command to one page of a browser, over the debugging port. */
async function command(port: string, path: string, method: string): Promise<void> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    url: string;
    webSocketDebuggerUrl: string;
  }[];
  const target = targets.find(({ url }) => url.endsWith(path));
  if (!target) throw new Error(`no page ${path} in the browser`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const answered = new Promise<void>((resolve) => {
    socket.onmessage = ({ data }) => (JSON.parse(String(data)) as { id?: number }).id === 2 && resolve();
  });
  socket.send(JSON.stringify({ id: 1, method: 'ServiceWorker.enable' }));
  socket.send(JSON.stringify({ id: 2, method }));
  await answered;
  socket.close();
}

async function chromium(dir: string, profile: string): Promise<Running> {
  const marks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'DevToolsActivePort'];
  for (const name of marks) rmSync(join(profile, name), { force: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = [`--user-data-dir=${profile}`, `--disable-extensions-except=${dir}`, `--load-extension=${dir}`];
  const child = spawn(ensureBrowser('chromium'), [...FLAGS, ...root, ...own], { stdio: 'ignore', detached: true });
  const port = join(profile, 'DevToolsActivePort');
  await until('the debugging port', () => existsSync(port) && readFileSync(port, 'utf8').includes('\n'), {
    timeout: 30_000,
  });
  const [number = ''] = readFileSync(port, 'utf8').split('\n');
  return {
    stopBackground: () => command(number, '/page.html', 'ServiceWorker.stopAllWorkers'),
    kill: () => killGroup(child),
  };
}

/** The same for every start, or the add-on would find another origin each time. */
const UUID = '3c1b7a52-8d4e-4f0a-9b61-5e2f7c9d0a13';

async function firefox(dir: string, profile: string): Promise<Running> {
  // The driver puts its preferences aside at the end, and a kill may come between: it copies what is not there.
  for (const name of ['user.js', 'prefs.js']) {
    const file = join(profile, name);
    if (existsSync(profile) && !existsSync(file)) writeFileSync(file, '');
  }
  const browser = await launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(dir);
  const child = browser.process();
  if (!child) throw new Error('Firefox has no process');
  return {
    stopBackground: async () => {
      await inBrowser(browser, `WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground()`);
    },
    kill: () => killGroup(child),
  };
}

export function start(name: BrowserName, dir: string, profile: string): Promise<Running> {
  return name === 'chromium' ? chromium(dir, profile) : firefox(dir, profile);
}
