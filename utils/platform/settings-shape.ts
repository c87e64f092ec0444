// What settings must look like to be believed: after a crash, an import or a hand that edited the file.
import * as v from 'valibot';
import { KINDS } from '@/utils/core/item';
import { DEFAULT_SETTINGS, KEEP_YEARS, type Settings } from '@/utils/core/settings';

const Site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const Time = v.pipe(v.number(), v.finite(), v.minValue(0));
const Action = v.picklist(['silent', 'note', 'hold']);
const Row = v.strictObject({ trusted: v.optional(Action), unknown: v.optional(Action), risky: v.optional(Action) });
const policyRows = Object.fromEntries(KINDS.map((kind) => [kind, v.optional(Row)]));

const FIELDS = {
  language: v.picklist(['auto', 'en', 'zh_CN']),
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  trusted: v.array(
    v.strictObject({ site: Site, since: Time, source: v.picklist(['options', 'popup', 'dialog', 'import']) }),
  ),
  policy: v.strictObject(policyRows),
  muted: v.array(Site),
  pausedUntil: Time,
  shield: v.boolean(),
  keepYears: v.picklist(KEEP_YEARS),
  welcomed: v.boolean(),
} satisfies Record<keyof Settings, v.GenericSchema>;

/** A change of settings as our own pages send it: any fields, all of them right. */
export const SettingsChange = v.partial(v.strictObject(FIELDS));

/** Reads what is stored field by field: a field that is wrong falls back to its default, the others stay. */
export function parseSettings(stored: unknown): { readonly settings: Settings; readonly damaged: boolean } {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, damaged: false };
  if (typeof stored !== 'object' || Array.isArray(stored)) return { settings: DEFAULT_SETTINGS, damaged: true };
  let damaged = false;
  const read = Object.entries(FIELDS).map(([name, schema]) => {
    const given = Object.hasOwn(stored, name) ? (stored as Record<string, unknown>)[name] : undefined;
    const fallback = DEFAULT_SETTINGS[name as keyof Settings];
    if (given === undefined) return [name, fallback];
    const result = v.safeParse(schema as v.GenericSchema, given);
    damaged ||= !result.success;
    return [name, result.success ? result.output : fallback];
  });
  return { settings: Object.fromEntries(read) as Settings, damaged };
}
