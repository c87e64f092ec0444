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

/** Milliseconds that a program has to close its browsers when its time is up. */
const GRACE = 10_000;

// Programs run in groups of their own, so that a whole group can be ended: a Ctrl+C does not reach them by itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

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
  const end = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  };
  let late = false;
  const leave = () => end('SIGTERM');
  const stop = () => {
    late = true;
    leave();
  };
  const timers = [setTimeout(stop, limit), setTimeout(() => end('SIGKILL'), limit + GRACE)];
  process.once('exit', leave);
  return new Promise((resolve) => {
    const finish = (code: number | null) => {
      for (const timer of timers) clearTimeout(timer);
      process.off('exit', leave);
      resolve({ code: late ? null : code, ms: performance.now() - start });
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
