// Reads the two builds. Throws where one is missing: a test of a build that is not there must not pass.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

export interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources: readonly {
    readonly resources: readonly string[];
    readonly use_dynamic_url?: boolean;
  }[];
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly world?: string;
    readonly all_frames?: boolean;
  }[];
  readonly icons?: Readonly<Record<string, string>>;
  readonly incognito?: string;
  readonly [other: string]: unknown;
}

const OUTPUT = resolve(import.meta.dirname, '..', '..', '.output');

export function file(build: Build, path: string): string {
  const full = join(OUTPUT, build, path);
  if (!existsSync(full)) throw new Error(`${build}/${path} is not there: build first (npm run build)`);
  return readFileSync(full, 'utf8');
}

/** Bytes on disk. */
export function size(build: Build, path: string): number {
  return Buffer.byteLength(file(build, path));
}

export function manifest(build: Build): Manifest {
  return JSON.parse(file(build, 'manifest.json')) as Manifest;
}

/** Every file of the build that ends so, by path. */
export function listing(build: Build, extension: string): readonly string[] {
  return readdirSync(join(OUTPUT, build), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(extension))
    .sort();
}
