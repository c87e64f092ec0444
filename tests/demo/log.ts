// What the demo internet received: every request, every byte, in order of arrival.

/** One request. It is on the list from its first header on; `complete` turns true with its last byte. */
export interface Received {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly scheme: 'https' | 'http';
  readonly method: string;
  readonly host: string;
  /** Absolute. */
  readonly url: string;
  readonly path: string;
  /** As they came: name in lower case, order kept. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly complete: boolean;
}

export interface Wanted {
  readonly host?: string;
  readonly method?: string;
  /** Exact path, or a test of it. */
  readonly path?: string | RegExp;
  /** Text that occurs anywhere in URL, headers or body. */
  readonly carries?: string;
}

export type Log = ReturnType<typeof createLog>;

export function createLog() {
  let rows: Received[] = [];
  return {
    /** Adds the row and returns it open, for its body to be filled in. */
    add(row: Received): { -readonly [K in keyof Received]: Received[K] } {
      rows.push(row);
      return row;
    },
    rows: (wanted: Wanted = {}): readonly Received[] => rows.filter((row) => matches(row, wanted)),
    reset(): void {
      rows = [];
    },
  };
}

/** The row's URL, header values and body in one text, URLs and bodies also percent-decoded. */
export function everything(row: Received): string {
  const known = texts.get(row);
  if (known) return known;
  const text = textOf(row);
  if (row.complete) texts.set(row, text);
  return text;
}

/** Of requests that are complete: looked through again and again. */
const texts = new WeakMap<Received, string>();

function textOf(row: Received): string {
  const raw = [row.url, ...row.headers.map(([, value]) => value), row.body.toString('utf8')].join('\n');
  return `${raw}\n${decoded(raw)}`;
}

function matches(row: Received, { host, method, path, carries }: Wanted): boolean {
  if (host !== undefined && row.host !== host) return false;
  if (method !== undefined && row.method !== method) return false;
  if (typeof path === 'string' && row.path !== path) return false;
  if (path instanceof RegExp && !path.test(row.path)) return false;
  return carries === undefined || everything(row).includes(carries);
}

function decoded(text: string): string {
  return text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    return Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8');
  });
}
