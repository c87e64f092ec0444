// What Playwright's and Puppeteer's objects have in common: all that the tests use of either.
import type { Point } from './place.ts';

export interface RawFrame {
  url(): string;
  evaluate<T>(code: string): Promise<T>;
  parentFrame(): RawFrame | null;
  frameElement(): Promise<RawElement | null>;
}

export interface RawElement {
  boundingBox(): Promise<Point | null>;
  evaluate<T>(code: (element: HTMLElement) => T): Promise<T>;
}

export interface RawPage {
  mainFrame(): RawFrame;
  frames(): RawFrame[];
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: {
    type(text: string, options?: { delay?: number }): Promise<void>;
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  screenshot(options: {
    path?: string;
    fullPage?: boolean;
    clip?: { x: number; y: number; width: number; height: number };
  }): Promise<unknown>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}
