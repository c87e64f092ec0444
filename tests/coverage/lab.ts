// The servers of the scenarios: pages by host and path, and "received" for everything else.
import { MADE_UP } from '#tests/demo/hosts.ts';
import type { Answering, DemoRequest, Reply } from '#tests/demo/site.ts';
import { hostsOf, type Part, type Scenario, type Source } from './scenario.ts';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  xhtml: 'application/xhtml+xml',
  json: 'application/json',
};

/** Any page may read any answer: what is tested is what leaves. */
const OPEN: Readonly<Record<string, string>> = {
  'access-control-allow-headers': '*, content-type',
  'access-control-allow-methods': '*, PUT, PATCH, DELETE',
};

export function labOf(scenarios: readonly Scenario[]): Answering {
  const pages = new Map<string, Source>();
  for (const scenario of scenarios) {
    const hosts = hostsOf(scenario.id);
    for (const [name, source] of Object.entries(scenario.pages(hosts))) {
      const [part = '', path = '/'] = name.split(' ');
      pages.set(`${hosts[part as Part]} ${path}`, source);
    }
  }
  return (request) => {
    if (!MADE_UP.test(request.host)) return null;
    const source = pages.get(`${request.host} ${request.path}`);
    const reply =
      typeof source === 'function'
        ? source(request)
        : source === undefined
          ? received(request)
          : file(request.path, source);
    return { ...reply, headers: { ...crossOrigin(request), ...reply.headers } };
  };
}

function crossOrigin(request: DemoRequest): Readonly<Record<string, string>> {
  const origin = request.header('origin');
  if (!origin) return {};
  return { ...OPEN, 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };
}

function file(path: string, source: string): Reply {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (type) return { headers: { 'content-type': `${type}; charset=utf-8` }, body: source };
  return html(source);
}

/** A whole document around a fragment. */
export function html(fragment: string, headers: Readonly<Record<string, string>> = {}): Reply {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<style>body{font:16px sans-serif;margin:24px}label,button{display:block;margin:8px 0}</style>
${fragment}</html>`;
  return { headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

function received(request: DemoRequest): Reply {
  if (request.method === 'OPTIONS') return { status: 204, headers: { 'access-control-max-age': '0' }, body: '' };
  if (request.header('sec-fetch-mode') === 'navigate') return html('<h1 id="done">Received</h1>');
  return { headers: { 'content-type': 'application/json' }, body: '{"received":true}' };
}
