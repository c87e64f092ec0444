// Values that may be hashed, of every shape.
import fc from 'fast-check';
import type { Canonical } from '@/utils/core/ledger/chain/canonical';

const names = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).filter((name) => name !== '__proto__');
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));

export const canonicalValues: fc.Arbitrary<Canonical> = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 6, depthIdentifier: 'json', withCrossShrink: true },
    fc.oneof(texts, fc.maxSafeNat(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 5, depthIdentifier: 'json' }) as fc.Arbitrary<Canonical>,
    fc.dictionary(names, tie('value'), {
      maxKeys: 5,
      depthIdentifier: 'json',
      noNullPrototype: true,
    }) as fc.Arbitrary<Canonical>,
  ),
})).value;
