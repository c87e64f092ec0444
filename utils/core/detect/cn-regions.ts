// GB/T 2260 in short: provinces of the People's Republic and, for each, the prefecture-level codes ever in use.
// Source, licence and date: docs/data.md. Never: counties; old numbers keep codes that maps have dropped.

/** Two digits of the province to its ISO 3166-2 code. */
export const CN_PROVINCES: Readonly<Record<string, string>> = {
  11: 'BJ', 12: 'TJ', 13: 'HE', 14: 'SX', 15: 'NM', 21: 'LN', 22: 'JL', 23: 'HL', 31: 'SH', 32: 'JS', 33: 'ZJ', 34: 'AH',
  35: 'FJ', 36: 'JX', 37: 'SD', 41: 'HA', 42: 'HB', 43: 'HN', 44: 'GD', 45: 'GX', 46: 'HI', 50: 'CQ', 51: 'SC', 52: 'GZ',
  53: 'YN', 54: 'XZ', 61: 'SN', 62: 'GS', 63: 'QH', 64: 'NX', 65: 'XJ', 71: 'TW', 81: 'HK', 82: 'MO', 83: 'TW',
};

/** The highest prefecture number of cities (01 and up) of each province; 21-53 (prefectures, leagues) and 90 are general. */
export const CN_CITIES: Readonly<Record<string, number>> = {
  11: 3, 12: 3, 13: 13, 14: 12, 15: 9, 21: 14, 22: 9, 23: 14, 31: 3, 32: 20, 33: 11, 34: 18, 35: 9, 36: 11, 37: 17, 41: 20,
  42: 13, 43: 14, 44: 20, 45: 14, 46: 4, 50: 4, 51: 20, 52: 6, 53: 9, 54: 6, 61: 10, 62: 12, 63: 2, 64: 5, 65: 4, 71: 0,
  81: 0, 82: 0, 83: 0,
};
