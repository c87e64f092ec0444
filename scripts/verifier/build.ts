// Makes public/verify/whence-verify.html of the core's own code: node scripts/verifier/build.ts
// One file with nothing outside it, and a policy that lets nothing else run or load. Unminified, to be read.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SHIPPED = `${ROOT}public/verify/whence-verify.html`;
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const NEEDED = /^(?:verify_|kind_)/;

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

function wordsOf(folder: string): Readonly<Record<string, string>> {
  const all = JSON.parse(readFileSync(`${ROOT}public/_locales/${folder}/messages.json`, 'utf8')) as Catalogue;
  const needed = Object.entries(all).filter(([key]) => NEEDED.test(key));
  return Object.fromEntries(needed.map(([key, { message }]) => [key, message]));
}

async function scriptOf(): Promise<string> {
  const words = { en: wordsOf('en'), 'zh-CN': wordsOf('zh_CN') };
  const result = await build({
    root: ROOT,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    define: { VERIFIER_WORDS: JSON.stringify(words), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: here('page.ts'), formats: ['iife'], name: 'verifier', fileName: 'verifier' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
  return chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The whole page, as it is shipped. */
export async function makePage(): Promise<string> {
  const [script, style] = [`\n${await scriptOf()}`, `\n${readFileSync(here('page.css'), 'utf8')}`];
  const csp = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Readonly<Record<string, string>> = { csp, style, script };
  const template = readFileSync(here('page.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(SHIPPED, await makePage());
