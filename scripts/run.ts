// Runs the project's own tools, and measures them.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Ran {
  /** null: it was ended because its time was up, or by a signal. */
  readonly code: number | null;
  readonly ms: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly limit?: number;
}

/** Runs a program of node_modules/.bin, or `node`, with its output shown. */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, limit = 600_000 }: RunOptions = {},
): Promise<Ran> {
  const windows = process.platform === 'win32';
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
    detached: !windows,
  });
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (windows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(end, limit);
  process.once('exit', end);
  return new Promise((resolve) => {
    const finish = (code: number | null) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ code, ms: performance.now() - start });
    };
    child.once('error', () => finish(127));
    child.once('close', finish);
  });
}

/** Builds the extension for one browser into .output/. */
export async function build(browser: 'chrome' | 'firefox' | 'edge'): Promise<boolean> {
  return (await run('wxt', ['build', '-b', browser, '--mv3'])).code === 0;
}

/** True if a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
