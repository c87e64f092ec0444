// Regular expressions of the code and what they cost: found by parsing, judged without being run.
// Why scslre and refa: both are MIT and what eslint-plugin-regexp is built on; together two megabytes and two seconds
// for the whole tree. recheck knows a little more, but brings a Java archive and native programs, takes ten times as long,
// and gives up on lookarounds. scslre sees what one repeated sign costs; `ambiguous` adds what it overlooks: (?:\w|\d)+.
// Never: an attack on two parts in a row that share words longer than one sign, (ab)*(ab)*, is seen.
import { isDisjointWith, JS, NFA, type NoParent, type Expression as Tree } from 'refa';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { vi } from 'vitest';
import type { Source } from './sources';

export interface Expression {
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

export interface Finding {
  /** `path /pattern/flags` */
  readonly where: string;
  readonly why: string;
  readonly exponential: boolean;
}

export interface Found {
  readonly expressions: readonly Expression[];
  /** Calls of RegExp whose pattern the text alone does not tell. */
  readonly built: number;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Literals, and what RegExp is handed as a plain string. Throws where the file does not parse. */
export function expressionsIn({ path, text }: Source): Found {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const expressions: Expression[] = [];
  let built = 0;
  for (const node of nodes(program)) {
    const regex = node.type === 'Literal' ? (node.regex as { pattern: string; flags: string } | undefined) : undefined;
    if (regex) expressions.push({ path, pattern: regex.pattern, flags: regex.flags });
    if (!makesOne(node)) continue;
    const [pattern = '', flags = ''] = (node.arguments as readonly Node[]).map(plainString);
    if (pattern === null || flags === null) built++;
    else expressions.push({ path, pattern, flags });
  }
  return { expressions, built };
}

/** Links that do not lead down the tree. */
const UPWARDS = new Set(['parent', 'references', 'resolved']);

function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const [key, child] of Object.entries(value)) if (!UPWARDS.has(key)) yield* nodes(child);
}

/** `new RegExp(…)`, `RegExp(…)`, `globalThis.RegExp(…)`. */
function makesOne(node: Node): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const callee = node.callee as { name?: string; property?: { name?: string } };
  return (callee.name ?? callee.property?.name) === 'RegExp';
}

/** null for what is not known before it runs. */
function plainString(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const [only, more] = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : [];
  return only && !more ? only.value.cooked : null;
}

/** Every way in which the time can grow faster than the text. Throws, by name, for what is too large to judge. */
export function findings({ path, pattern, flags }: Expression): readonly Finding[] {
  const where = `${path} /${pattern}/${flags}`;
  // Callers try a sticky expression at one place after the other: it is judged as one that moves by itself.
  const source = { source: pattern, flags: flags.replace('y', '') };
  try {
    const single = analyse(source).reports.map((report) => ({
      where,
      why: report.type === 'Trade' ? `${report.startQuant.raw} and ${report.endQuant.raw}` : report.quant.raw,
      exponential: report.exponential,
    }));
    return [...single, ...ambiguous(source).map((why) => ({ where, why, exponential: true }))];
  } catch (cause) {
    throw new Error(`${where} cannot be judged`, { cause });
  }
}

/** What is made by calls of RegExp while `run` runs; `path` is `file:line:column`, the group of `place`. */
export async function madeBy(run: () => Promise<unknown>, place: RegExp): Promise<readonly Expression[]> {
  const made = new Map<string, Expression>();
  const note = (expression: RegExp): RegExp => {
    // The first line is the message, then come this function, the watch, and the one who called.
    const caller = new Error().stack?.split('\n')[3]?.replaceAll('\\', '/') ?? '';
    const [, path] = place.exec(caller) ?? [];
    const { source: pattern, flags } = expression;
    if (path) made.set(`${path} ${expression}`, { path, pattern, flags });
    return expression;
  };
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct: (target, given) => note(Reflect.construct(target, given)),
      apply: (target, self, given) => note(Reflect.apply(target, self, given)),
    }),
  );
  try {
    await run();
  } finally {
    vi.unstubAllGlobals();
  }
  return [...made.values()];
}

type Part = Parameters<JS.Parser['parseElement']>[0];
type Quantifier = Extract<Part, { type: 'Quantifier' }>;

/** From this many times on, a repetition counts as one without end. */
const MANY = 10;
const MOST_NODES = 50_000;

/** Repeated groups that can read one text in two ways: by two alternatives, or in one round and in several. */
function ambiguous(source: { readonly source: string; readonly flags: string }): readonly string[] {
  const parser = JS.Parser.fromLiteral(source);
  return [...nodes(parser.ast.pattern)]
    .filter((node) => node.type === 'Quantifier')
    .map((node) => node as unknown as Quantifier)
    .filter(({ element, max }) => max >= MANY && (element.type === 'Group' || element.type === 'CapturingGroup'))
    .filter((quantifier) => readsTwice(parser, quantifier))
    .map(({ raw }) => raw);
}

function readsTwice(parser: JS.Parser, { element }: Quantifier): boolean {
  const alternatives = 'alternatives' in element ? element.alternatives.map((one) => automaton(parser, one, 1)) : [];
  const shared = alternatives.some((one, index) =>
    alternatives.slice(index + 1).some((other) => !isDisjointWith(one, other, MOST_NODES)),
  );
  return shared || !isDisjointWith(automaton(parser, element, 1), automaton(parser, element, 2), MOST_NODES);
}

/** What the part reads in that many rounds; in more than one, a round more is allowed. */
function automaton(parser: JS.Parser, part: Part, rounds: 1 | 2): NFA {
  const { expression, maxCharacter } = parser.parseElement(part, {
    assertions: 'disable',
    backreferences: 'disable',
  });
  const { alternatives } = expression;
  const again = { type: 'Quantifier', min: 2, max: 3, lazy: false, alternatives } as const;
  const repeated: NoParent<Tree> = { type: 'Expression', alternatives: [{ type: 'Concatenation', elements: [again] }] };
  const factory = new NFA.LimitedNodeFactory(MOST_NODES);
  return NFA.fromRegex(rounds === 1 ? expression : repeated, { maxCharacter }, { assertions: 'disable' }, factory);
}
