// The manifest asks for exactly what docs/permissions.md explains.
import { expect, it } from 'vitest';
import config from '@/wxt.config';
import { read } from './sources';

type Browser = 'chrome' | 'firefox';
type Asked = {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
};

/** Rows `| \`name\` | both | why |` of the document. */
const ROWS = [...read('docs/permissions.md').text.matchAll(/^\| `([^`]+)` \| (both|Chromium|Firefox) \| (.+) \|$/gm)];
const NAMES: Readonly<Record<Browser, string>> = { chrome: 'Chromium', firefox: 'Firefox' };

async function asked(browser: Browser): Promise<readonly string[]> {
  if (typeof config.manifest !== 'function') throw new Error('wxt.config.ts makes no manifest');
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  const manifest = (await config.manifest(env)) as Asked;
  return [
    manifest.permissions,
    manifest.optional_permissions,
    manifest.host_permissions,
    manifest.optional_host_permissions,
  ]
    .flatMap((list) => list ?? [])
    .sort();
}

const explained = (browser: Browser) =>
  ROWS.filter(([, , where]) => where === 'both' || where === NAMES[browser])
    .map(([, name = '']) => name)
    .sort();

it.each(['chrome', 'firefox'] as const)('explains every permission of the %s build, and no other', async (browser) => {
  const list = await asked(browser);
  expect(list.length).toBeGreaterThan(3);
  expect(explained(browser)).toEqual(list);
});

it('explains each in a sentence', () => {
  expect(ROWS.filter(([, , , why = '']) => why.length < 40).map(([, name]) => name)).toEqual([]);
});
