// What to do now, by what leaked: one table of steps, one of kinds, put in order of danger.
// Never: a step that needs the network, nor one that asks the person to hand a value to anybody.
import type { Kind } from '@/utils/core/item';
import { type Disclosure, lastTime, wasShared } from '@/utils/core/ledger/disclosure';
import type { Region, Site } from '@/utils/core/site';
import type { MessageKey, Params } from '@/utils/core/text';
import type { Case } from './case';
import type { Authority } from './pack';
import { packFor } from './packs';

/** `rank`: lower is more urgent. `only`: given in that region alone; `except`: everywhere but there. */
interface StepRow {
  readonly rank: number;
  readonly only?: Region;
  readonly except?: Region;
  /** Ids of authorities in the region's pack. */
  readonly call?: readonly string[];
}

const CARRIERS = ['china-mobile', 'china-unicom', 'china-telecom', 'china-broadnet'];

/** Each has the sentences `step_<id>` (what) and `step_<id>_how`. Money first, then doors that stand open. */
const STEPS = {
  money_moving: { rank: 0, only: 'CN', call: ['police', 'anti-fraud'] },
  money_moving_abroad: { rank: 0, except: 'CN' },
  hang_up: { rank: 1 },
  move_coins: { rank: 9 },
  revoke_token: { rank: 9 },
  code_given: { rank: 10 },
  card_lock: { rank: 11 },
  account_watch: { rank: 12 },
  change_password: { rank: 20 },
  second_factor: { rank: 21 },
  sign_out: { rank: 22 },
  card_replace: { rank: 30 },
  card_limits: { rank: 31 },
  card_free: { rank: 32, only: 'CN' },
  sim_guard: { rank: 40, call: CARRIERS },
  mailbox: { rank: 41 },
  id_loss: { rank: 42, only: 'CN', call: ['police'] },
  id_loss_abroad: { rank: 42, except: 'CN' },
  passport_loss: { rank: 43 },
  one_id_check: { rank: 44, only: 'CN', call: ['one-id'] },
  credit_report: { rank: 45, only: 'CN', call: ['credit-bureau'] },
  credit_report_abroad: { rank: 45, except: 'CN' },
  birthday_codes: { rank: 50 },
  fake_calls: { rank: 51, only: 'CN', call: ['anti-fraud'] },
  fake_calls_abroad: { rank: 51, except: 'CN' },
  phishing: { rank: 52 },
  parcels: { rank: 53 },
  name_proves_nothing: { rank: 54 },
  keep_evidence: { rank: 60 },
  police_report: { rank: 61, only: 'CN', call: ['police'] },
  police_report_abroad: { rank: 61, except: 'CN' },
  ask_source: { rank: 62 },
} as const satisfies Record<string, StepRow>;

type StepName = keyof typeof STEPS;

/** Given for every leak, whatever leaked. */
const ALWAYS: readonly StepName[] = [
  'money_moving',
  'money_moving_abroad',
  'hang_up',
  'keep_evidence',
  'police_report',
  'police_report_abroad',
  'ask_source',
];

const CARD: readonly StepName[] = ['card_lock', 'card_replace', 'card_limits', 'card_free'];
const CREDIT: readonly StepName[] = ['credit_report', 'credit_report_abroad'];
const CALLS: readonly StepName[] = ['fake_calls', 'fake_calls_abroad'];

/** The steps of each kind, besides those that are always given. */
export const PLAYBOOK = {
  'national-id': ['id_loss', 'id_loss_abroad', 'one_id_check', ...CREDIT, ...CALLS],
  passport: ['passport_loss', ...CREDIT, ...CALLS],
  'cc-number': [...CARD, ...CALLS],
  'cc-csc': CARD,
  'cc-exp': CARD,
  iban: ['account_watch', ...CALLS],
  'bank-account': ['account_watch', 'card_limits', ...CALLS],
  tel: ['sim_guard', ...CALLS],
  email: ['mailbox', 'phishing'],
  password: ['change_password', 'second_factor', 'sign_out'],
  'one-time-code': ['code_given', 'second_factor', 'sign_out'],
  name: ['name_proves_nothing', ...CALLS],
  bday: ['birthday_codes', ...CALLS],
  'street-address': ['parcels', ...CALLS],
  'tax-id': [...CREDIT, ...CALLS],
  'health-id': CALLS,
  'driving-licence': [...CREDIT, ...CALLS],
  'travel-permit': ['passport_loss', ...CREDIT, ...CALLS],
  'vehicle-plate': CALLS,
  username: ['phishing'],
  impp: ['phishing', ...CALLS],
  'wallet-key': ['move_coins'],
  'api-token': ['revoke_token'],
  document: ['one_id_check', ...CREDIT, ...CALLS],
} as const satisfies Record<Kind, readonly StepName[]>;

/** One thing to do. `id` stays the same between visits: it is what a tick is kept under. */
export interface Step {
  readonly id: string;
  readonly text: MessageKey;
  readonly how: MessageKey;
  readonly params: Params;
  /** Where to do it: the site's own page for changing a password. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly call: readonly Authority[];
}

/** The steps for what leaked, the most urgent first; `rows` is the record, read for where passwords were given. */
export function stepsFor(
  subject: Pick<Case, 'leaked' | 'region' | 'suspects'>,
  rows: readonly Disclosure[],
): readonly Step[] {
  const names = new Set<StepName>(ALWAYS);
  for (const { kind } of subject.leaked) for (const name of PLAYBOOK[kind]) names.add(name);
  return [...names]
    .filter((name) => isFor(STEPS[name], subject.region))
    .sort((a, b) => STEPS[a].rank - STEPS[b].rank)
    .flatMap((name) => (name === 'change_password' ? passwordSteps(subject, rows) : [plainStep(name, subject.region)]));
}

function isFor(row: StepRow, region: Region): boolean {
  return (row.only ?? region) === region && row.except !== region;
}

function plainStep(name: StepName, region: Region): Step {
  const ids = (STEPS[name] as StepRow).call ?? [];
  const call = (packFor(region)?.authorities ?? []).filter(({ id }) => ids.includes(id));
  return { id: name, text: `step_${name}`, how: `step_${name}_how`, params: {}, links: [], call };
}

/** One step for each site that was given a password; one general step where the record knows of none. */
function passwordSteps(subject: Pick<Case, 'suspects' | 'region'>, rows: readonly Disclosure[]): readonly Step[] {
  const general = plainStep('change_password', subject.region);
  const sites = passwordSites(
    rows,
    subject.suspects.map(({ site }) => site),
  );
  if (sites.length === 0) return [general];
  return sites.map((site) => ({
    ...general,
    id: `change_password:${site}`,
    text: 'step_change_password_at',
    params: { site },
    links: [{ href: `https://${site}/.well-known/change-password`, label: site }],
  }));
}

/** Sites that may hold a password: suspects in their order, then the others, the latest first. */
function passwordSites(rows: readonly Disclosure[], suspects: readonly Site[]): readonly Site[] {
  const given = rows.filter((row) => row.kind === 'password' && wasShared(row));
  const latest = given.sort((a, b) => lastTime(b) - lastTime(a)).map((row) => row.recipient);
  return [...new Set([...suspects.filter((site) => latest.includes(site)), ...latest])];
}
