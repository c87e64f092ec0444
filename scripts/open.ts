// Opens a browser window on the demo internet, and keeps the demo running until the window is closed.
import { HOSTS } from '#tests/demo/hosts.ts';
import { startDemo } from '#tests/demo/server.ts';
import type { BrowserName } from '#tests/support/browser.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { launchFirefox } from '#tests/support/firefox.ts';

const INDEX = `https://${HOSTS.street}/`;

/** `dir`: the extension to load, null for none. */
export async function openOnDemo(name: BrowserName, dir: string | null): Promise<void> {
  const demo = await startDemo();
  const lang = /^zh/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-CN' : 'en';
  const options = { demo, dir, lang, headless: false, viewport: null } as const;
  console.log(`Opening ${name} on ${INDEX}. Close its window to end.`);
  if (name === 'chromium') {
    const { context, newPage, open } = await launchChromium(options);
    await open(await newPage(), INDEX);
    await new Promise((resolve) => context.once('close', resolve));
  } else {
    const { puppeteer, newPage, open } = await launchFirefox(options);
    await open(await newPage(), INDEX);
    await new Promise((resolve) => puppeteer.once('disconnected', resolve));
  }
  await demo.close();
}
