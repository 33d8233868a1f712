/** How many, in words: English, Portuguese, Spanish, folded. */
const CARDINALS: { readonly [word: string]: number } = {
  ...numbered(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']),
  ...numbered(['um', 'dois', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez']),
  ...numbered(['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']),
  uma: 1,
  una: 1,
  un: 1,
  duas: 2,
};

/** Which one, in words. */
const ORDINALS: { readonly [word: string]: number } = {
  ...numbered([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ]),
  ...numbered(
    ['primeir', 'segund', 'terceir', 'quart', 'quint', 'sext', 'setim', 'oitav', 'non', 'decim'],
    ['o', 'a'],
  ),
  ...numbered(
    ['primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'septim', 'octav', 'noven', 'decim'],
    ['o', 'a'],
  ),
  primer: 1,
  tercer: 3,
};

/** The last of a list. */
const LAST = new Set(['last', 'ultimo', 'ultima']);

/** The number that one folded word means: 'dois' → 2, '2' → 2. Null when it means none. */
export function cardinalOf(word: string): number | null {
  return /^\d{1,4}$/.test(word) ? Number(word) : (CARDINALS[word] ?? null);
}

/** The place in a list that one folded word means: 'segunda' → 2, '2nd' → 2, 'last' → count. Null when it means none. */
export function ordinalOf(word: string, count: number): number | null {
  if (LAST.has(word)) return count;
  const digits = /^(\d{1,2})(st|nd|rd|th|o|a|ro|do|er)$/.exec(word)?.[1];
  return digits === undefined ? (ORDINALS[word] ?? null) : Number(digits);
}

function numbered(words: string[], forms = ['']): { [word: string]: number } {
  return Object.fromEntries(
    words.flatMap((word, index) => forms.map((ending) => [word + ending, index + 1])),
  );
}
