// What a form is for, and what that makes of the field before its password: in a login form that is who one is there.
// Never: a login made of a form that asks for a name, a telephone number or a second password.
import type { Evidence, FieldFacts, NeighbourFacts } from './detection';
import { because } from './evidence';
import { foldWords } from './fold-words';
import { type Glance, glance } from './neighbours';
import { type Said, strongest, type Vote, type Votes, vote } from './votes';
import { PURPOSES, type PurposeWords } from './words/purpose';

export type Purpose = 'login' | 'signup' | '';

/** What an account is known by, of the kinds that a login asks for. */
const IDENTIFIERS: ReadonlySet<string> = new Set([
  'email',
  'tel',
  'username',
  'national-id',
  'tax-id',
  'name',
  'bank-account',
  'impp',
]);
/** Kinds that one gives when one comes to a site, not when one comes back. */
const PERSONAL: ReadonlySet<string> = new Set([
  'name',
  'tel',
  'email',
  'bday',
  'street-address',
  'one-time-code',
  'username',
  'cc-number',
  'national-id',
]);
/** A password this many fields on still belongs to the field. */
const NEAR = 2;
const AROUND = 3;

/** Told by the words of the form, else by the fields around; '' where it can be either. */
export function formPurpose(facts: FieldFacts): Purpose {
  const { before = [], after = [] } = facts;
  const at = after.slice(0, NEAR).findIndex(isPassword);
  const said = saidBy(facts.form ?? '');
  if (at < 0) return before.length + after.length === 0 ? said : '';
  const password = after[at] as NeighbourFacts;
  if (holds('paying', ` ${foldWords(password.label.slice(0, 60))} `)) return '';
  const token = password.autocomplete.toLowerCase();
  if (token.includes('current-password')) return 'login';
  if (token.includes('new-password') || isNew(password)) return 'signup';
  const next = after[at + 1];
  if (next && isPassword(next)) return 'signup';
  if (said) return said;
  const others = [...before.slice(0, AROUND), ...after.slice(0, at), ...after.slice(at + 1, at + 1 + AROUND)];
  return others.map(glance).some(isNewcomer) ? 'signup' : 'login';
}

/** Given when one comes, not when one comes back: who one is otherwise, or who sent one. */
function isNewcomer({ said, detail }: Glance): boolean {
  return PERSONAL.has(said) || detail === 'signup';
}

/** The field that says who one is: a user name before all, and what its words said after it. */
export function byForm(facts: FieldFacts, votes: Votes): void {
  if (facts.type === 'password' || facts.tag === 'select' || facts.tag === 'textarea') return;
  emailFirst(votes);
  const best = strongest(votes);
  if (best !== null && !IDENTIFIERS.has(best)) return;
  // Most fields end here: no password follows, nor do the form's words speak of one.
  const followed = facts.after?.slice(0, NEAR).some(isPassword) ?? false;
  const account = votes.get('username');
  if (!followed && (best === null || (!facts.form && !account))) return;
  // "Name", where the code says user name and a password comes next.
  const name = votes.get('name');
  if (name && account && facts.after?.slice(0, 1).some(isPassword))
    name.weight = Math.min(name.weight, account.weight - 0.01);
  const purpose = formPurpose(facts);
  if (account && purpose !== 'signup') either(account, votes);
  if (purpose === 'login') login(best, facts, votes);
  else if (purpose === 'signup') signup(best, facts, votes);
}

/** A telephone number that is asked for as such stays one; so does a name, but who one is comes second. */
function login(best: Said | null, facts: FieldFacts, votes: Votes): void {
  if (best === null && !facts.after?.slice(0, 1).some(isPassword)) return;
  const top = best ? (votes.get(best)?.weight ?? 0) : 0;
  const alone = best === 'tel' && !isSaid(votes.get('email')) && !isSaid(votes.get('username'));
  const weight = best === null ? 0.68 : alone ? top - 0.1 : Math.min(0.98, Math.max(top + 0.02, 0.75));
  vote(
    votes,
    'username',
    '',
    0,
    because('form_word', { word: facts.after?.slice(0, NEAR).some(isPassword) ? 'password' : 'login' }),
  );
  const account = votes.get('username') as Vote;
  account.weight = Math.max(weight, alone ? 0 : account.weight);
  if (alone) return;
  for (const [said, each] of votes) if (said !== 'username') each.weight = Math.min(each.weight, account.weight - 0.01);
}

/** A sign-up asks for an address even where its code calls it a user name. */
function signup(best: Said | null, facts: FieldFacts, votes: Votes): void {
  const account = votes.get('username');
  const email = votes.get('email');
  if (account && email && (facts.type === 'email' || leads(email, facts)))
    account.weight = Math.min(account.weight, email.weight - 0.01);
  if (best === null && / id $/.test(` ${foldWords(facts.label || facts.placeholder || facts.nearby)} `))
    vote(votes, 'username', '', 0.68, because('label_word', { word: 'id' }));
}

/** "E-mail (user name)", not the other way round. */
function leads({ evidence }: Vote, { label, nearby }: FieldFacts): boolean {
  return foldWords(label || nearby).startsWith(evidence.find(isSeen)?.params?.word ?? '\0');
}

/** "Phone or e-mail": an address shows itself, so it is looked for first. */
function emailFirst(votes: Votes): void {
  const [email, tel] = [votes.get('email'), votes.get('tel')];
  if (email && tel && isSaid(email) && isSaid(tel)) {
    const most = Math.max(email.weight, tel.weight);
    tel.weight = Math.min(tel.weight, most - 0.01);
    email.weight = most;
  }
}

/** "User name or e-mail": whoever asks for either asks for the account. */
function either(account: Vote, votes: Votes): void {
  if (!isSaid(account)) return;
  for (const kind of ['email', 'tel'] as const) {
    const other = votes.get(kind);
    if (other && isSaid(other) && !other.evidence.some(isToken)) {
      account.weight = Math.max(account.weight, Math.min(0.985, other.weight + 0.01));
      other.weight = Math.min(other.weight, account.weight - 0.01);
    }
  }
}

function isSaid(each: Vote | undefined): boolean {
  return each?.evidence.some(isSeen) ?? false;
}

function isSeen({ code }: Evidence): boolean {
  return code === 'label_word';
}

function isToken({ code }: Evidence): boolean {
  return code === 'autocomplete';
}

function isPassword(field: NeighbourFacts): boolean {
  return field.type === 'password';
}

function isNew(password: NeighbourFacts): boolean {
  return (
    holds('fresh', ` ${foldWords(password.label.slice(0, 60))} `) ||
    /new|confirm|create|sign[-_]?up|regist/i.test(password.name + password.id)
  );
}

function saidBy(form: string): Purpose {
  if (!form) return '';
  for (const part of form.split('|')) {
    const text = ` ${foldWords(part.replace(/([a-z])([A-Z])/g, '$1 $2').slice(0, 200))} `;
    const signup = holds('signup', text);
    const login = holds('login', text);
    if (signup !== login) return signup ? 'signup' : 'login';
  }
  return '';
}

let learnt: readonly PurposeWords[] = [PURPOSES];
let index: Readonly<Record<keyof PurposeWords, readonly string[]>> | null = null;

/** Adds what forms say in other languages. */
export function learnPurposes(more: PurposeWords): void {
  learnt = [...learnt, more];
  index = null;
}

function needles(of: keyof PurposeWords): readonly string[] {
  const all = new Set(learnt.flatMap((words) => words[of].split('|')).map(foldWords));
  return [...all].map((text) => (text.charCodeAt(0) > 0x2e7f ? text : ` ${text} `));
}

function holds(what: keyof PurposeWords, text: string): boolean {
  index ??= {
    login: needles('login'),
    signup: needles('signup'),
    fresh: needles('fresh'),
    paying: needles('paying'),
  };
  return index[what].some((word) => text.includes(word));
}
