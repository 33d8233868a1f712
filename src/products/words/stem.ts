/** The languages whose endings are known; words of others only lose the s of a plural. */
export type Tongue = 'en' | 'pt' | 'es';

/** The tongue of a BCP 47 tag: 'pt-BR' → 'pt'. English for what is not known. */
export function tongueOf(language: string): Tongue {
  const base = language.slice(0, 2).toLowerCase();
  return base === 'pt' || base === 'es' ? base : 'en';
}

const TONGUES = ['en', 'pt', 'es'] as const;

/** The tongue of the asking, then the others. */
export function tonguesFrom(own: Tongue): readonly Tongue[] {
  return [own, ...TONGUES.filter((tongue) => tongue !== own)];
}

/**
 * A folded word without the endings of number and gender, so that 'vestidos' meets 'vestido' and 'roja' meets 'rojo'.
 * Light: what is left is no dictionary's stem, it is only the same for the forms of one word.
 */
export function stem(word: string, tongue: Tongue): string {
  if (word.length < SHORTEST || HAS_DIGIT.test(word) || UNTOUCHED.has(word)) return word;
  return word.includes('_') ? partsOf(word, tongue) : ENDINGS[tongue](word);
}

const SHORTEST = 4;
const HAS_DIGIT = /\d/;
/** Without their last letter they would be other things: silver is no plate, a month is no table. */
const UNTOUCHED = new Set(['plata', 'prata', 'plato', 'jeans', 'lens', 'gris', 'lapis', 'copa', 'vela']);

function partsOf(phrase: string, tongue: Tongue): string {
  return phrase
    .split('_')
    .map((part) => stem(part, tongue))
    .join('_');
}

const ENDINGS: Readonly<Record<Tongue, (word: string) => string>> = {
  en: ofEnglish,
  pt: (word) => withoutGender(singularInPortuguese(word)),
  es: (word) => withoutGender(singularInSpanish(word)),
};

function ofEnglish(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ves') && word.length > 5) return `${word.slice(0, -3)}f`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  if (word.endsWith('ing') && word.length > 6) return word.slice(0, -3);
  return word.endsWith('ed') && word.length > 5 ? word.slice(0, -2) : word;
}

const PORTUGUESE: readonly (readonly [RegExp, string])[] = [
  [/oes$/, 'ao'],
  [/aes$/, 'ao'],
  [/ais$/, 'al'],
  [/eis$/, 'el'],
  [/ois$/, 'ol'],
  [/uis$/, 'ul'],
  [/ns$/, 'm'],
  [/([rz])es$/, '$1'],
  [/s$/, ''],
];

function singularInPortuguese(word: string): string {
  return replaced(word, PORTUGUESE);
}

const SPANISH: readonly (readonly [RegExp, string])[] = [
  [/ces$/, 'z'],
  [/([^aeiou])es$/, '$1'],
  [/s$/, ''],
];

function singularInSpanish(word: string): string {
  return replaced(word, SPANISH);
}

function replaced(word: string, endings: readonly (readonly [RegExp, string])[]): string {
  const found = endings.find(([ending]) => ending.test(word));
  return found === undefined ? word : word.replace(found[0], found[1]);
}

function withoutGender(word: string): string {
  return word.length > 3 && /[aoe]$/.test(word) && !UNTOUCHED.has(word) ? word.slice(0, -1) : word;
}
