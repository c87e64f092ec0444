// What a site of the demo internet is: a host, a name, and an answer to each request.

export type Lang = 'en' | 'zh';
export type Pair = readonly [en: string, zh: string];

export interface DemoRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Value of a header, '' where absent. */
  header(name: string): string;
  readonly body: Buffer;
  readonly lang: Lang;
  /** Picks the sentence of the visitor's language. */
  say(en: string, zh: string): string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** null: not mine to answer. */
export type Answering = (request: DemoRequest) => Reply | null;

/** A page worth linking to from the index, said in plain words. */
export interface Door {
  readonly path: string;
  readonly what: Pair;
}

export interface DemoSite {
  readonly hosts: readonly string[];
  readonly name: Pair;
  readonly about: Pair;
  readonly doors: readonly Door[];
  /** null: no such page. */
  answer(request: DemoRequest): Reply | null;
}

/** `?lang=` first, then what the browser asks for. */
export function langOf(query: URLSearchParams, acceptLanguage: string): Lang {
  const asked = query.get('lang') ?? acceptLanguage;
  return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function text(body: string, type = 'text/plain'): Reply {
  return { headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

export function json(value: unknown): Reply {
  return text(JSON.stringify(value), 'application/json');
}
