// Which browsers an end-to-end run is about: WHENCE_BROWSER=chromium or firefox, both if unset.
import type { BrowserName } from './browser.ts';

const ALL: readonly BrowserName[] = ['chromium', 'firefox'];
const asked = process.env.WHENCE_BROWSER;

export const BROWSERS: readonly BrowserName[] = asked ? ALL.filter((name) => name === asked) : ALL;
