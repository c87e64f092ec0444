// One journal out of several copies of it that do not agree: the longest chain that holds together,
// and what the others know besides, to be written anew behind it.
// Never: trusts a copy for its length. Never brings back what any of them says was erased.
import { parseCanonical } from './chain/canonical';
import { fromText, toText } from './chain/encode';
import { commitOf, type Entry, hashOf, parseEntry } from './chain/entry';
import { type Operation, operationOf, takenBy } from './journal';

/** An entry and what it commits to, as any of the stores holds it. */
export interface JournalRecord {
  readonly text: string;
  /** null: erased, or lost. */
  readonly payload: string | null;
  /** base64url. */
  readonly salt: string | null;
}

interface Node extends JournalRecord {
  readonly entry: Entry;
  readonly hash: string;
  readonly operation: Operation | null;
}

export interface Reconciled {
  /** From the first entry of the epoch on, without a gap. */
  readonly chain: readonly JournalRecord[];
  /** What was found beside the chain, to be appended to it. */
  readonly salvaged: readonly Operation[];
  /** Entries, of as many as there must have been, of which nothing is left. */
  readonly lost: number;
}

function read(text: string): Entry | null {
  try {
    return parseEntry(text);
  } catch {
    return null;
  }
}

function opened({ payload, salt }: JournalRecord, { commit }: Entry): Operation | null {
  const bytes = salt === null ? null : fromText(salt);
  if (payload === null || bytes === null) return null;
  try {
    if (toText(commitOf(bytes, payload)) !== commit) return null;
    return operationOf(parseCanonical(payload));
  } catch {
    return null;
  }
}

/** Each different entry once, with its payload if any copy has the right one; of the latest epoch only. */
function nodesOf(copies: readonly (readonly JournalRecord[])[]): readonly Node[] {
  const nodes = new Map<string, Node>();
  for (const record of copies.flat()) {
    if (nodes.get(record.text)?.operation) continue;
    const entry = read(record.text);
    if (!entry) continue;
    const operation = opened(record, entry);
    const kept = operation ? record : { text: record.text, payload: null, salt: null };
    nodes.set(record.text, { ...kept, entry, hash: toText(hashOf(record.text)), operation });
  }
  const epoch = Math.max(...[...nodes.values()].map((node) => node.entry.epoch));
  return [...nodes.values()].filter((node) => node.entry.epoch === epoch).sort((a, b) => a.entry.seq - b.entry.seq);
}

/** The longest way from a first entry along `prev`. */
function longest(nodes: readonly Node[]): readonly Node[] {
  const byHash = new Map<string, { readonly node: Node; readonly before: string | null }>();
  let last: Node | null = null;
  for (const node of nodes) {
    const { seq, prev } = node.entry;
    const before = byHash.get(prev)?.node;
    if (seq !== 0 && before?.entry.seq !== seq - 1) continue;
    byHash.set(node.hash, { node, before: seq === 0 ? null : prev });
    if (!last || seq > last.entry.seq) last = node;
  }
  const way: Node[] = [];
  for (let at = last?.hash ?? null; at !== null; ) {
    const step = byHash.get(at);
    if (step) way.push(step.node);
    at = step?.before ?? null;
  }
  return way.reverse();
}

/** The entries whose payloads an entry took away, along the way that leads to it. */
function takenFrom(node: Node, byHash: ReadonlyMap<string, Node>): readonly string[] {
  const seqs = new Set(node.operation ? takenBy(node.operation) : []);
  const taken: string[] = [];
  for (let at = byHash.get(node.entry.prev); at && taken.length < seqs.size; at = byHash.get(at.entry.prev))
    if (seqs.has(at.entry.seq)) taken.push(at.hash);
  return taken;
}

/** Of what others know besides: what the chain does not say yet. */
function salvage(strays: readonly Node[], chain: readonly Node[], erased: ReadonlySet<string>): readonly Operation[] {
  const said = chain.flatMap(({ operation }) => operation ?? []);
  const rows = new Set(said.flatMap((one) => (one.op === 'add' ? one.row.id : [])));
  return strays.flatMap((node): Operation[] => {
    const { operation } = node;
    if (!operation || erased.has(node.hash)) return [];
    if (operation.op === 'item') return [operation];
    if (operation.op === 'change') return rows.has(operation.id) ? [operation] : [];
    if (operation.op !== 'add' || rows.has(operation.row.id)) return [];
    rows.add(operation.row.id);
    return [{ ...operation, imported: true }];
  });
}

/** `expected`: how many entries the epoch must have had, as the copies' heads say. */
export function reconcile(copies: readonly (readonly JournalRecord[])[], expected: number): Reconciled {
  const nodes = copies.some((copy) => copy.length > 0) ? nodesOf(copies) : [];
  const byHash = new Map(nodes.map((node) => [node.hash, node]));
  const way = longest(nodes);
  const onWay = new Set(way.map(({ hash }) => hash));
  const strays = nodes.filter(({ hash }) => !onWay.has(hash));
  const own = new Set(way.flatMap((node) => takenFrom(node, byHash)));
  const others = new Set(strays.flatMap((node) => takenFrom(node, byHash)));
  const erased = new Set([...own, ...others]);
  const chain = way.map((node) =>
    erased.has(node.hash) ? { ...node, payload: null, salt: null, operation: null } : node,
  );
  const seqs = chain.flatMap(({ hash, entry }) => (others.has(hash) && !own.has(hash) ? entry.seq : []));
  const again: readonly Operation[] = seqs.length > 0 ? [{ op: 'erase', seqs, why: 'asked' }] : [];
  const known = new Set(
    nodes.filter(({ hash, operation }) => operation || erased.has(hash)).map(({ entry }) => entry.seq),
  );
  const lost = Array.from({ length: Math.max(expected, chain.length) }, (_, seq) => seq).filter(
    (seq) => !known.has(seq),
  );
  const records = chain.map(({ text, payload, salt }) => ({ text, payload, salt }));
  return { chain: records, salvaged: [...again, ...salvage(strays, chain, erased)], lost: lost.length };
}
