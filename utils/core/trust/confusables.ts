// Letters that look like others, and names reduced to what the eye sees of them.
// Own selection, see docs/data.md. Never: all of Unicode; only what passes for a lower-case Latin letter in a host.

/** Each group: the Latin letter, then what passes for it (Cyrillic, Greek, Armenian, Latin beyond ASCII). */
const GROUPS =
  'aаɑα bьƅƀ cсϲ dԁđɗ eеεҽ fƒ gɡցɢ hһհħ iіιıɩ jјϳȷ kкκƙ lӏłɭǀ mмʍ nпոηɴƞ oоοօσøө pрρƿ qԛզ rгᴦʀ sѕꜱ tтτŧ uυսμʋ vνѵᴠ wԝωաѡ xхχ yуүγʏ zᴢʐ';

const LATIN = new Map(
  GROUPS.split(' ').flatMap((group) => Array.from(group, (char) => [char, group[0] ?? ''] as const)),
);

/** True if nothing but ASCII is in it. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** What the eye sees of a name: accents off, look-alikes to Latin, `0` as `o`, `1` as `l`, `rn` as `m`, `vv` as `w`. */
export function skeleton(name: string): string {
  const bare = isAscii(name)
    ? name
    : Array.from(name.normalize('NFKD').replace(/\p{M}/gu, ''), (char) => LATIN.get(char) ?? char).join('');
  return /[01]|rn|vv/.test(bare)
    ? bare.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w')
    : bare;
}

/** Pairs of characters that are alike in small print. */
const ALIKE = 'il ij lt oc ce bd bh pq uv nh gq vy ft s5 e3 a4 b8 z2 g9 b6 t7';
const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm';

/** True if one character passes for the other, or is struck for it: alike in print, or neighbours on the keyboard. */
export function areClose(a: string, b: string): boolean {
  return [a + b, b + a].some((pair) => ALIKE.includes(pair) || KEYBOARD.includes(pair));
}
