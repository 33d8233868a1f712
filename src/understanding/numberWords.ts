/** A number in words or digits, and the words that say it: from the first to past the last. */
export interface NumberSaid {
  value: number;
  from: number;
  to: number;
}

/** How many, in words: English, Portuguese, Spanish, folded. */
const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...counted('zero one two three four five six seven eight nine ten', 0, 1),
  ...counted('eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 11, 1),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...counted('zero um dois tres quatro cinco seis sete oito nove dez', 0, 1),
  ...counted('onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove', 11, 1),
  ...counted('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10),
  ...counted('cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos', 100, 100),
  ...counted('oitocentos novecentos', 800, 100),
  ...counted('centa duzentas trezentas quatrocentas quinhentas seiscentas setecentas', 100, 100),
  ...counted('oitocentas novecentas', 800, 100),
  ...counted('cero uno dos tres cuatro cinco seis siete ocho nueve diez', 0, 1),
  ...counted('once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve', 11, 1),
  ...counted('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
  ...counted('veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete', 21, 1),
  ...counted('veintiocho veintinueve', 28, 1),
  ...counted('ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos', 100, 100),
  ...counted('ochocientos novecientos', 800, 100),
  ...counted('cienta doscientas trescientas cuatrocientas quinientas seiscientas setecientas', 100, 100),
  ...counted('ochocientas novecientas', 800, 100),
  ['uma', 1],
  ['una', 1],
  ['un', 1],
  ['duas', 2],
  ['fourty', 40],
  ['cem', 100],
  ['cien', 100],
  ['veintiun', 21],
  ['dezasseis', 16],
  ['dezassete', 17],
  ['dezanove', 19],
]);

/** What counts a number before it: 'two hundred', 'dois mil'. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['mil', 1000],
  ['million', 1_000_000],
  ['milhao', 1_000_000],
  ['milhoes', 1_000_000],
  ['millon', 1_000_000],
  ['millones', 1_000_000],
]);

const JOINTS = new Set(['and', 'e', 'y']);

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
const LAST = new Set(['last', 'ultimo', 'ultima', 'bottom']);

/** The number that one folded word means: 'dois' → 2, '2' → 2. Null when it means none. */
export function cardinalOf(word: string): number | null {
  return /^\d{1,4}$/.test(word) ? Number(word) : (CARDINALS.get(word) ?? MULTIPLIERS.get(word) ?? null);
}

/** The place in a list that one folded word means: 'segunda' → 2, '2nd' → 2, 'last' → count. Null when it means none. */
export function ordinalOf(word: string, count: number): number | null {
  if (LAST.has(word)) return count;
  const digits = /^(\d{1,2})(st|nd|rd|th|o|a|ro|do|er)$/.exec(word)?.[1];
  return digits === undefined ? (ORDINALS[word] ?? null) : Number(digits);
}

/** The words that mean a place, for finding misspelt ones. */
export const ORDINAL_WORDS: readonly string[] = [...Object.keys(ORDINALS), ...LAST];

/**
 * The whole numbers that folded words say, in their order: 'vinte e cinco' is one, 'ten forty two' are two.
 * Digits are taken as they are, without signs or separators.
 */
export function numbersSaid(words: readonly string[]): NumberSaid[] {
  const found: NumberSaid[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const said = numberAt(words, at);
    if (said === null) continue;
    found.push(said);
    at = said.to - 1;
  }
  return found;
}

/** What has been heard of a number: whole thousands, and what is below them. */
interface Heard {
  thousands: number;
  below: number;
  /** The smallest thing said last: after 'twenty' comes a unit, after 'three' nothing. */
  room: number;
}

function numberAt(words: readonly string[], from: number): NumberSaid | null {
  let heard = begun(words[from] ?? '');
  if (heard === null) return null;
  let to = from + 1;
  for (;;) {
    const skipped = JOINTS.has(words[to] ?? '') ? 1 : 0;
    const next = goneOn(heard, words[to + skipped] ?? '', skipped > 0);
    if (next === null) break;
    heard = next;
    to += skipped + 1;
  }
  return { value: heard.thousands + heard.below, from, to };
}

function begun(word: string): Heard | null {
  if (/^\d{1,15}$/.test(word)) return { thousands: 0, below: Number(word), room: 1 };
  const multiplier = MULTIPLIERS.get(word);
  if (multiplier === 100) return { thousands: 0, below: 100, room: 100 };
  if (multiplier !== undefined) return { thousands: multiplier, below: 0, room: multiplier };
  const value = CARDINALS.get(word);
  return value === undefined ? null : { thousands: 0, below: value, room: roomAfter(value) };
}

/** 'cento' leaves room for 1–99, 'twenty' for 1–9; 'three', 'thirteen' and 'zero' for nothing. */
function roomAfter(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 ? 10 : 1;
}

function goneOn({ thousands, below, room }: Heard, word: string, joined: boolean): Heard | null {
  const multiplier = joined ? undefined : MULTIPLIERS.get(word);
  if (multiplier === 100)
    return below > 0 && below < 10 ? { thousands, below: below * 100, room: 100 } : null;
  if (multiplier !== undefined) {
    const isSmaller = thousands === 0 || multiplier < lowest(thousands);
    if (below === 0 || below >= 1000 || !isSmaller) return null;
    return { thousands: thousands + below * multiplier, below: 0, room: multiplier };
  }
  const value = CARDINALS.get(word);
  if (value === undefined || value === 0 || value >= room) return null;
  return { thousands, below: below + value, room: roomAfter(value) };
}

/** The unit that the thousands end in: of 2 000 000 it is a million. */
function lowest(thousands: number): number {
  return thousands % 1_000_000 === 0 ? 1_000_000 : 1000;
}

function counted(words: string, first: number, step: number): [string, number][] {
  return words.split(' ').map((word, index) => [word, first + index * step]);
}

function numbered(words: string[], forms = ['']): { [word: string]: number } {
  return Object.fromEntries(
    words.flatMap((word, index) => forms.map((ending) => [word + ending, index + 1])),
  );
}
