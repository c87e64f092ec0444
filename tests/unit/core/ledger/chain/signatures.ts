// Ed25519 signatures, good and bad. From RFC 8032, 7.1 (tests 1 to 3), and from the Wycheproof project's ed25519_test.json
// (C2SP/wycheproof, Apache-2.0; its numbers are named).

export interface SignatureCase {
  readonly name: string;
  readonly key: string;
  readonly message: string;
  readonly signature: string;
  readonly valid: boolean;
}

type Row = readonly [name: string, message: string, signature: string, valid: boolean];

const RFC_8032: readonly SignatureCase[] = [
  {
    name: 'RFC 8032 test 1',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    valid: true,
  },
  {
    name: 'RFC 8032 test 2',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    valid: true,
  },
  {
    name: 'RFC 8032 test 3',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    valid: true,
  },
];

const WYCHEPROOF_KEY = '7d4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa';
const S = 'ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';
const ZERO = '0'.repeat(64);
const ONE = `01${'0'.repeat(62)}`;
const P = `ed${'f'.repeat(60)}7f`;
const R = '7c38e026f29e14aabd059a0f2db8b0cd783040609a8be684db12f82a27774ab0';
const GOOD_S = '7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b30d';
const WYCHEPROOF: readonly Row[] = [
  [
    '1',
    '',
    'd4fbdb52bfa726b44d1786a8c0d171c3e62ca83c9e5bbe63de0bb2483f8fd6cc1429ab72cafc41ab56af02ff8fcc43b99bfe4c7ae940f60f38ebaa9d311c4007',
    true,
  ],
  ['3', '54657374', R + GOOD_S, true],
  [
    '9',
    'f'.repeat(32),
    '5dbd7360e55aa38e855d6ad48c34bd35b7871628508906861a7c4776765ed7d1e13d910faabd689ec8618b78295c8ab8f0e19c8b4b43eb8685778499e943ae04',
    true,
  ],
  ['10: zeros', '3f', ZERO + ZERO, false],
  ['12: S = L - 1', '3f', ZERO + S, false],
  ['16: ones', '3f', ONE + ONE, false],
  ['19: S = p', '3f', ONE + P, false],
  ['25: R = p', '3f', P + ZERO, false],
  ['30: empty', '54657374', '', false],
  ['31: S missing', '54657374', R, false],
  ['32: too short', '54657374', `${R}7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946`, false],
  ['33: too long', '54657374', `${R}${GOOD_S}2020`, false],
  ['37: a zero after it', '54657374', `${R}${GOOD_S}00`, false],
  [
    '42: bit 0 of R',
    '313233343030',
    '647c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2b1d125e5538f38afbcc1c84e489521083041d24bc6240767029da063271a1ff0c',
    false,
  ],
  [
    '59: the sign of R',
    '313233343030',
    '657c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281cab227aedf259f910f0f3a759a335062665217925d019173b88917eae294f75d40f',
    false,
  ],
  [
    '61: R is no point',
    '313233343030',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff463a1908382e7eb7693acef9884f7cf931a215e0791876be22c631a59881fd0e',
    false,
  ],
  ['63: S + L', '54657374', `${R}67654bce3832c2d76f8f6f5dafc08d9339d4eef676573336a5c51eb6f946b31d`, false],
];

export const SIGNATURES: readonly SignatureCase[] = [
  ...RFC_8032,
  ...WYCHEPROOF.map(([name, message, signature, valid]) => ({
    name: `Wycheproof ${name}`,
    key: WYCHEPROOF_KEY,
    message,
    signature,
    valid,
  })),
];
