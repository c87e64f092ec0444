// A throw-away copy of the house to plant violations in: the same biome.json, lint plugins and tsconfigs, no code.
// Never: a file of the real tree is touched.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, vi } from 'vitest';

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..');

export interface Diagnostic {
  readonly path: string;
  /** `lint/style/noRestrictedImports`, `plugin`, … */
  readonly category: string;
  readonly message: string;
}

/** Path to text. */
export type Files = Readonly<Record<string, string>>;

// Each test starts a compiler or a linter: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const planted: string[] = [];
afterAll(() => {
  for (const dir of planted) rmSync(dir, { recursive: true, force: true });
});

/** Writes the files into a fresh copy of the house and returns its folder; it is removed when the file is done. */
export function plant(files: Files): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'whence-house-')));
  planted.push(dir);
  for (const name of ['biome.json', 'lint', 'package.json', 'tsconfig.json', 'tsconfig.core.json', '.gitignore'])
    cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** Everything that `biome lint` says about the folder, or about parts of it. Throws if biome could not do its work. */
export function lint(dir: string, parts: readonly string[] = ['.']): readonly Diagnostic[] {
  const { stdout, stderr } = run('biome', ['lint', '--reporter=json', '--max-diagnostics=none', ...parts], dir);
  const start = stdout.indexOf('{"summary"');
  if (start < 0) throw new Error(`biome did not lint: ${stdout}${stderr}`);
  const report = JSON.parse(stdout.slice(start)) as {
    diagnostics: { category: string; message: string; location?: { path?: string } }[];
  };
  return report.diagnostics.map(({ category, message, location }) => ({
    category,
    message,
    path: (location?.path ?? '').replace(`${dir}/`, ''),
  }));
}

/** The lines that the TypeScript compiler says about a project of the folder. */
export function typecheck(dir: string, project: string): readonly string[] {
  const { stdout } = run('tsc', ['-p', project, '--pretty', 'false'], dir);
  return stdout.split('\n').filter((line) => line.includes(': error TS'));
}

function run(tool: string, args: readonly string[], cwd: string): { stdout: string; stderr: string } {
  const done = spawnSync(join(ROOT, 'node_modules', '.bin', tool), args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error) throw done.error;
  return done;
}
