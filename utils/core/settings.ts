// Everything that a person sets, in one value, with its defaults.
import type { Region, Site } from '@/utils/core/site';
import type { PolicyChanges } from '@/utils/core/trust/policy';

export type Language = 'en' | 'zh_CN';

/** How a site came onto the list. */
export type TrustSource = 'options' | 'popup' | 'dialog' | 'import';

export interface TrustedSite {
  readonly site: Site;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly source: TrustSource;
}

export const KEEP_YEARS = [0, 1, 2, 5] as const;
export type KeepYears = (typeof KEEP_YEARS)[number];

export interface Settings {
  /** `auto` follows the browser. */
  readonly language: Language | 'auto';
  readonly region: Region;
  readonly trusted: readonly TrustedSite[];
  readonly policy: PolicyChanges;
  /** Sites that are left alone: no notes, no holds, no record. */
  readonly muted: readonly Site[];
  /** Whence does nothing until then; ms since the epoch, 0 when not paused. */
  readonly pausedUntil: number;
  /** Chromium: keep out of a tab whoever was seen receiving personal data there before submission. */
  readonly shield: boolean;
  /** Years after which rows of the record are erased; 0: never. */
  readonly keepYears: KeepYears;
  readonly welcomed: boolean;
}

/** `pausedUntil` of a pause that ends only when the person ends it: the last time that a Date can hold. */
export const UNTIL_TURNED_ON = 8_640_000_000_000_000;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  region: 'CN',
  trusted: [],
  policy: {},
  muted: [],
  pausedUntil: 0,
  shield: false,
  keepYears: 0,
  welcomed: false,
};
