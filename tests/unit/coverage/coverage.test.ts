// The bench of scenarios: its words, its ratchet, and the document that is made of it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaint, mayTryAgain, type Row } from '#tests/coverage/cases.ts';
import { DOCUMENT, documentOf, readFigures } from '#tests/coverage/docs.ts';
import { expectedOf, gotOf, type Observation } from '#tests/coverage/outcome.ts';
import { valueFor } from '#tests/coverage/pages/fill.ts';
import { type Control, purposeOf } from '#tests/coverage/pages/purpose.ts';
import { peerSees } from '#tests/coverage/peer.ts';
import { SCENARIOS } from '#tests/coverage/scenarios/index.ts';
import type { Received } from '#tests/demo/log.ts';

const seen: Observation = {
  asked: true,
  bytesBefore: 0,
  arrived: false,
  identical: null,
  recorded: true,
  faults: [],
};

describe('the words of an outcome', () => {
  it.each([
    ['refused', seen, 'held, nothing sent'],
    ['refused', { ...seen, arrived: true }, 'held, sent although refused'],
    ['allowed', { ...seen, arrived: true, identical: true }, 'held, then sent the same'],
    ['allowed', { ...seen, arrived: true, identical: false }, 'held, then sent something else'],
    ['allowed', seen, 'held, not sent although allowed'],
    ['refused', { ...seen, bytesBefore: 12 }, 'asked, but 12 bytes had left'],
    ['refused', { ...seen, asked: false, arrived: true }, 'not held, recorded'],
    ['refused', { ...seen, asked: false, arrived: true, recorded: false }, 'sent, nothing asked'],
    ['allowed', { ...seen, asked: false }, 'nothing sent, nothing asked'],
    ['off', { ...seen, arrived: true }, 'sent'],
  ] as const)('%s: %o is "%s"', (mode, observation, words) => {
    expect(gotOf(mode, observation)).toBe(words);
  });

  it('say what else was wrong', () => {
    expect(gotOf('refused', { ...seen, faults: ['asked 2 times'] })).toBe('held, nothing sent; but asked 2 times');
  });

  it('differ by browser where the scenario says so', () => {
    const one = { expected: { chromium: 'recorded', firefox: 'held' } } as const;
    expect(expectedOf(one, 'chromium', 'refused')).toBe('not held, recorded');
    expect(expectedOf(one, 'firefox', 'refused')).toBe('held, nothing sent');
  });
});

describe('the ratchet', () => {
  const row: Row = {
    id: '7',
    browser: 'chromium',
    mode: 'refused',
    expected: 'held, nothing sent',
    got: 'held, nothing sent',
    bytesBeforeDecision: 0,
    identical: null,
  };
  const leaked = { ...row, got: 'asked, but 12 bytes had left' };

  it('is content with what was expected', () => expect(complaint(row, {})).toBe(''));
  it('complains of anything else', () => expect(complaint(leaked, {})).toContain('12 bytes'));
  it('excuses what is known, as long as it is that', () => {
    const known = { '7 chromium refused': { got: leaked.got, why: 'a reason' } };
    expect(complaint(leaked, known)).toBe('');
    expect(complaint({ ...row, got: 'sent, nothing asked' }, known)).toContain('expected');
  });
  it('complains of an improvement that is not written down', () => {
    expect(complaint(row, { '7 chromium refused': { got: leaked.got, why: 'a reason' } })).toContain('take it out');
  });
});

describe('trying again', () => {
  it.each([
    ['held, nothing sent', 'did not run: no button', true],
    ['held, then sent the same', 'held, not sent although allowed', true],
    ['not held, recorded', 'sent, nothing asked', true],
    ['held, nothing sent', 'asked, but 12 bytes had left', false],
    ['held, nothing sent', 'held, sent although refused', false],
    ['held, nothing sent', 'not held, recorded', false],
    ['held, then sent the same', 'sent, nothing asked', false],
    ['held, then sent the same', 'held, then sent something else', false],
  ])('expected "%s", got "%s": %s', (expected, got, again) => {
    expect(mayTryAgain(expected, got)).toBe(again);
  });

  it('is not for what came out as expected', () => {
    expect(mayTryAgain('sent', 'sent')).toBe(false);
  });
});

describe('the list of scenarios', () => {
  it('has each id once', () => {
    const ids = SCENARIOS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('is what docs/coverage.md says', () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(documentOf(SCENARIOS));
  });

  it('has every number from 1 to 80, or says that it was not run', () => {
    const numbers = new Set(SCENARIOS.map(({ id }) => Number.parseInt(id, 10)));
    const excused = new Set(readFigures().notRun.map((line) => Number.parseInt(line, 10)));
    const missing = Array.from({ length: 80 }, (_, i) => i + 1).filter((n) => !numbers.has(n) && !excused.has(n));
    expect(missing).toEqual([]);
  });
});

describe('what a form of a saved page is for', () => {
  const control = (words: string, type = 'text', more: Partial<Control> = {}): Control => {
    return { tag: 'input', type, words, scored: '', seen: true, ...more };
  };
  it.each([
    ['sign-in', [control('user'), control('pass', 'password')]],
    ['sign-up', [control('name'), control('email', 'email'), control('pass', 'password')]],
    ['checkout', [control('name on card'), control('card number', 'tel')]],
    ['search', [control('search this site', 'search')]],
    ['newsletter', [control('your email', 'email')]],
    ['other', [control('message'), control('subject')]],
  ] as const)('%s', (purpose, controls) => {
    expect(purposeOf(controls)).toBe(purpose);
  });

  it('is nothing where nobody can write', () => {
    expect(purposeOf([control('token', 'hidden'), control('email', 'email', { seen: false })])).toBeNull();
  });

  it('decides what is written', () => {
    expect(valueFor(control('card number'))).toBe('4111111111111111');
    expect(valueFor(control('x', 'text', { scored: 'cardSecurityCode' }))).toBe('123');
  });
});

describe('the model of LeakInspector', () => {
  const row = (more: Partial<Received>): Received => ({
    time: 0,
    scheme: 'https',
    method: 'POST',
    host: 'third1.test',
    url: 'https://third1.test/',
    path: '/',
    headers: [],
    body: Buffer.from('{"e":"mei.lin@example.com"}'),
    complete: true,
    ...more,
  });
  const value = ['mei.lin@example.com'];

  it('blocks a third party’s JSON', () => expect(peerSees(row({}), 'site1.test', value)).toBe('blocks'));
  it('does not look at the site itself', () => {
    expect(peerSees(row({ host: 'api.site1.test' }), 'site1.test', value)).toBe('does not look');
  });
  it('misses a form body', () => {
    const headers = [['content-type', 'application/x-www-form-urlencoded']] as const;
    expect(peerSees(row({ headers }), 'site1.test', value)).toBe('misses');
  });
});
