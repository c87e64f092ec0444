// Draws components/mark.svg at the sizes that browsers ask for, into public/icon: node scripts/icons.ts
// Uses the browser in CHROMIUM_PATH, or else Playwright's own.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const SIZES = [16, 32, 48, 96, 128];
const root = new URL('../', import.meta.url);
const svg = readFileSync(new URL('components/mark.svg', root), 'utf8');
mkdirSync(new URL('public/icon/', root), { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: fileURLToPath(new URL(`public/icon/${size}.png`, root)), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
