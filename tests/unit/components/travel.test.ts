import { expect, test } from 'vitest';
import { channelKey, codingKey, progressKey, roleKey } from '@/components/labels';
import { travelWords } from '@/components/travel';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { CHANNELS } from '@/utils/core/ledger/disclosure';
import { createText, flatten } from '@/utils/core/text';
import { CODINGS } from '@/utils/platform/schemas';
import { row } from './rows';

const text = createText(flatten(en));

test('every channel, layer, state and role has its words', () => {
  const states = [
    'typed',
    'submitted',
    'handed',
    'refused',
    'attempted',
    'sent',
    'blocked',
    'blocked-elsewhere',
  ] as const;
  const keys = [
    ...CHANNELS.map(channelKey),
    ...CODINGS.map(codingKey),
    ...[...states, 'failed', 'held' as const].map((state) => progressKey(state as 'held')),
    ...(['first-party', 'cross-site', 'payment-frame', 'third-party'] as const).map(roleKey),
  ];
  expect(keys.filter((key) => !(key in en && key in zh))).toEqual([]);
});

test('a hash in a beacon to a third party before anything was submitted is said as such', () => {
  const seen = row({
    page: 'newsletter.test',
    recipient: 'tracker.test',
    channel: 'beacon',
    coding: ['base64', 'sha256'],
    early: true,
    submittedAt: null,
  });
  expect(travelWords(seen, text)).toEqual([
    'as a SHA-256 hash inside Base64',
    'Beacon',
    'A third party',
    'before you submitted',
  ]);
});

test('an ordinary form needs one word', () => {
  expect(travelWords(row({ coding: ['percent'] }), text)).toEqual(['Form']);
});

test('detours and what could not be read are named', () => {
  const words = travelWords(row({ via: ['a.test', 'b.test'], unread: true }), text);
  expect(words[1]).toContain('a.test → b.test');
  expect(words[2]).toBe('with content that could not be read');
});
