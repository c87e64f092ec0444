import { describe, expect, it } from 'vitest';
import { isIpAddress, isPrivateAddress } from '@/utils/core/trust/address';

describe('an address', () => {
  it.each(['1.2.3.4', '255.255.255.255', '[::1]', '[2001:db8::1]', '[::ffff:102:304]'])('%s is one', (host) => {
    expect(isIpAddress(host)).toBe(true);
  });

  it.each(['', 'shop.example', '1.2.3', '1.2.3.4.5', '01.2.3.4', '256.1.1.1', '1.2.3.4.example', ':'])(
    '%j is none',
    (host) => {
      expect(isIpAddress(host)).toBe(false);
    },
  );
});

describe('the local network', () => {
  it.each([
    'localhost',
    'app.localhost',
    'printer.local',
    'nas',
    'wiki.internal',
    'router.home.arpa',
    'openwrt.lan',
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[fc00::1]',
    '[fdff::1]',
    '[fe80::1]',
    '[febf::1]',
    '[::ffff:c0a8:1]',
  ])('has %s', (host) => {
    expect(isPrivateAddress(host)).toBe(true);
  });

  it.each([
    '',
    'shop.example',
    'local.example',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.0',
    '192.169.0.1',
    '100.128.0.1',
    '11.0.0.0',
    '[2001:db8::1]',
    '[::2]',
    '[fec0::1]',
    '[::ffff:808:808]',
    '[fe00::1]',
  ])('has not %j', (host) => {
    expect(isPrivateAddress(host)).toBe(false);
  });
});
