// What both browsers are launched with, and what a launch gives back.
import type { Demo } from '#tests/demo/server.ts';
import type { RawPage } from './raw.ts';

export interface LaunchOptions {
  /** Folder of the built extension; null: without it (for comparison). */
  readonly dir: string | null;
  readonly demo: Demo;
  /** Folders of other extensions that are there as well. */
  readonly beside?: readonly string[];
  readonly lang?: 'en' | 'zh-CN';
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** null: as large as the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

export interface Launched {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, '' without the extension. */
  readonly origin: string;
  newPage(): Promise<RawPage>;
  /** Tabs that the page or the extension opened by themselves are here too. */
  pages(): Promise<readonly RawPage[]>;
  open(page: RawPage, url: string): Promise<void>;
  /** Runs `code`, a function of one argument, on every closed shadow root of the page; results as plain data. */
  inClosedRoots(page: RawPage, code: string): Promise<readonly unknown[]>;
  /** Ends the service worker or event page, as the browser does when it wants memory back. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

export const VIEWPORT = { width: 1280, height: 800 } as const;
