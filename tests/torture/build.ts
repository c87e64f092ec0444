// Builds the torture extension: the product's own modules behind a background of the harness.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'vite';
import { ROOT } from '#scripts/run.ts';
import type { BrowserName } from '#tests/support/browser.ts';

export const ADDON = 'whence-torture@whence.invalid';

function manifest(browser: BrowserName, harness: string): object {
  const background = browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  return {
    manifest_version: 3,
    name: 'Whence torture',
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
    host_permissions: ['http://127.0.0.1/*'],
    background,
    content_security_policy: { extension_pages: `script-src 'self'; connect-src ${harness}` },
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: ADDON } } }),
  };
}

/** The folder it lies in. `harness`: the address that acknowledgements go to. */
export async function buildTorture(browser: BrowserName, harness: string): Promise<string> {
  const dir = join(ROOT, '.output', 'torture', browser);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ['background', 'page']) {
    await bundle({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
      define: { HARNESS: JSON.stringify(harness) },
      build: {
        outDir: dir,
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: join(ROOT, 'tests', 'torture', 'extension', `${name}.ts`),
          formats: ['iife'],
          name: 'torture',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
  writeFileSync(join(dir, 'page.html'), '<!doctype html><meta charset="utf-8"><script src="page.js"></script>');
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest(browser, harness)));
  return dir;
}
