import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv6Of, writeIpv6 } from '@/utils/core/trust/ipv6';

describe('an IPv6 address', () => {
  it('is read into eight groups', () => {
    expect(ipv6Of('[2001:db8::8:1]')).toEqual([0x2001, 0xdb8, 0, 0, 0, 0, 8, 1]);
    expect(ipv6Of('::ffff:192.168.0.1')).toEqual([0, 0, 0, 0, 0, 0xffff, 0xc0a8, 1]);
  });

  it.each(['', ':', '1:2', '[::1', '::1::', '12345::', '1:2:3:4:5:6:7:8:9', '::1.2.3.4:5', '::g'])(
    '%j is none',
    (text) => {
      expect(ipv6Of(text)).toBeNull();
    },
  );

  it('is written as the browser writes it', () => {
    const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const plain = groups.map((value) => value.toString(16)).join(':');
        expect(writeIpv6(groups)).toBe(new URL(`http://[${plain}]/`).hostname);
        expect(ipv6Of(writeIpv6(groups))).toEqual(groups);
      }),
    );
  });
});
