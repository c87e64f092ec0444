// The recogniser as one file: for plain node, which knows no `@/`, and for comparisons outside the repository.
// Never: leaves anything behind but what it was asked for.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../run.ts';
import type { Recogniser } from './recogniser.ts';

const CACHE = join(ROOT, 'node_modules', '.cache', 'whence');

/** The text of one ES module without imports. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: { write: false, minify: false, target: 'esnext', lib: { entry: join(ROOT, entry), formats: ['es'] } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  if (output.length !== 1) throw new Error(`${entry} became ${output.length} files, not one`);
  return output[0].code;
}

export async function loadRecogniser(): Promise<Recogniser> {
  const path = join(CACHE, `recogniser-${process.pid}.mjs`);
  write(path, await bundle('scripts/eval/recogniser.ts'));
  try {
    return ((await import(pathToFileURL(path).href)) as { recogniser: Recogniser }).recogniser;
  } finally {
    rmSync(path);
  }
}

export async function writeAdapter(path: string): Promise<void> {
  write(path, await bundle('scripts/eval/adapter.ts'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
