// The page that is shipped to check exports is made of the code of the core as it is now, and can reach nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makePage, SHIPPED } from '#scripts/verifier/build.ts';

const shipped = readFileSync(SHIPPED, 'utf8');

it('is up to date: node scripts/verifier/build.ts', { timeout: 60_000 }, async () => {
  expect(shipped === (await makePage())).toBe(true);
});

it('runs only what its policy names by digest, and loads nothing', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(shipped) ?? [];
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = [...shipped.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => digest(script));
  const styles = [...shipped.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => digest(style));
  expect(scripts).toHaveLength(1);
  expect(policy).toBe(
    `default-src 'none'; script-src ${scripts[0]}; style-src ${styles[0]}; base-uri 'none'; form-action 'none'`,
  );
});

it('loads nothing and reaches for no network', () => {
  expect(shipped.match(/<[a-z]+[^>]*\s(?:src|href|action)=/g)).toBeNull();
  expect(shipped).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts)\b|\bimport\(/);
  expect(shipped).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
});
