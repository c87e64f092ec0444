// Which settings a backup brings along, and what taking one over would do. Each is asked for by itself.
// Never: a pause, which is about a moment, nor anything that is set already as the backup has it.
import type { Settings, TrustedSite } from '@/utils/core/settings';

/** Those that may be taken over. */
export const TAKEN = ['trusted', 'muted', 'policy', 'language', 'region', 'shield'] as const;
export type TakenSetting = (typeof TAKEN)[number];

/** The lists grow by what they lack; the others are replaced. `count`: sites that would be added. */
export interface SettingOffer {
  readonly name: TakenSetting;
  readonly count: number;
}

/** What would change, by setting; those that would change nothing are not named. */
export function offersOf(here: Settings, there: Partial<Settings>): readonly SettingOffer[] {
  return TAKEN.flatMap((name): SettingOffer[] => {
    if (!Object.hasOwn(there, name)) return [];
    const merged = mergedSetting(here, there, name);
    if (JSON.stringify(merged) === JSON.stringify(here[name])) return [];
    const lists = name === 'trusted' || name === 'muted';
    return [{ name, count: lists ? (merged as readonly unknown[]).length - here[name].length : 0 }];
  });
}

/** The settings that were accepted, as they are to be set. */
export function acceptedSettings(
  here: Settings,
  there: Partial<Settings>,
  accepted: readonly TakenSetting[],
): Partial<Settings> {
  const given = accepted.filter((name) => Object.hasOwn(there, name));
  return Object.fromEntries(given.map((name) => [name, mergedSetting(here, there, name)]));
}

function mergedSetting(here: Settings, there: Partial<Settings>, name: TakenSetting): Settings[TakenSetting] {
  if (name === 'trusted') return withMissing(here.trusted, there.trusted ?? [], ({ site }: TrustedSite) => site);
  if (name === 'muted') return withMissing(here.muted, there.muted ?? [], (site) => site);
  return (there[name] ?? here[name]) as Settings[TakenSetting];
}

function withMissing<T>(here: readonly T[], there: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const known = new Set(here.map(nameOf));
  return [...here, ...there.filter((one) => !known.has(nameOf(one)))];
}
