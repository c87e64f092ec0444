import { describe, expect, it } from 'vitest';
import { detectText } from '@/utils/core/detect/text';
import './make';

const found = (text: string, region = 'US') =>
  detectText(text, { region }).map((each) => [each.kind, text.slice(each.start, each.end)]);

describe('a number after a word that says what it is', () => {
  it.each([
    ["My driver's license number is Q291-772-1180", 'driving-licence', 'Q291-772-1180'],
    ['Bank account 8721938471 was opened', 'bank-account', '8721938471'],
    ['patient MX-8392214 was moved', 'health-id', 'MX-8392214'],
    ['His PAN number is ABQXZ12345', 'tax-id', 'ABQXZ12345'],
    ['居住证号 AB-7654321', 'travel-permit', 'AB-7654321'],
  ])('%j holds a %s', (text, kind, value) => {
    expect(found(text)).toContainEqual([kind, value]);
  });

  it.each([
    'your order 8721938471 left',
    'license fees of 2024',
    'a bank holiday in 2024',
    'patient since 1998-04-02',
    'driver version 461.92.1',
    'the account manager has 12 tickets',
    'tax 2023 and 2024',
  ])('is not read in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives way to a number that a rule knows', () => {
    expect(found('Tax ID 536-90-4399')).toEqual([['national-id', '536-90-4399']]);
  });
});

it('an address ends before the telephone number below it', () => {
  const text = 'Ship to 24 Station Road, Reading\n0118 496 0123 office';
  const all = found(text, 'GB');
  expect(all).toContainEqual(['tel', '0118 496 0123']);
  expect(all.find(([kind]) => kind === 'street-address')?.[1]).toBe('24 Station Road, Reading');
});
