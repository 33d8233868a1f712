import type { ProductSpace } from '../catalogue/productSpace.ts';
import { fold } from '../../understanding/fold.ts';
import { facetsNamed } from './facetsNamed.ts';
import type { Named, Scanning } from './scanWords.ts';

/** What stands before a size: 'size M', 'tamanho 42', 'talla 38', 'nº 40'. */
const LEAD = new Set(
  'size sizes sz tamanho tamanhos tam talla tallas talle numero number num nr no numeracao n'.split(' '),
);
const IN = new Set(['in', 'em', 'en']);
const BETWEEN = new Set('is a an o e es el la um uma un una de of'.split(' '));

/** Sizes in words, as shops write them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...letters('s', 'small pequeno pequena chico chica'),
  ...letters('m', 'medium medio media mediano mediana'),
  ...letters('l', 'large grande'),
  ...letters('xl', 'xlarge'),
  ...letters('p', 'p'),
  ...letters('g', 'g'),
  ...letters('gg', 'gg'),
]);

function letters(size: string, words: string): [string, string][] {
  return words.split(' ').map((word) => [word, size]);
}

/** A size behind its word, or a letter that is plainly one: 'in M', 'GG', 'vestido P'. Null when there is none here. */
export function sizeNamed(space: ProductSpace, { words, raw }: Scanning, at: number): Named | null {
  const word = words[at] ?? '';
  if (LEAD.has(word)) {
    const skipped = BETWEEN.has(words[at + 1] ?? '') ? 2 : 1;
    const said = words.slice(at + skipped, at + skipped + 2);
    return (
      sized(space, said.join('') === 'extralarge' ? ['xl'] : [], skipped + 2, said) ??
      sized(space, said.slice(0, 2), skipped + 2, said) ??
      sized(space, said.slice(0, 1), skipped + 1, said.slice(0, 1))
    );
  }
  if (IN.has(word) && isLetter(words[at + 1] ?? ''))
    return sized(space, [words[at + 1] ?? ''], 2, [words[at + 1] ?? '']);
  const isPlain =
    isLetter(word) &&
    (isCapital(raw, word) || (word.length === 1 ? at === words.length - 1 && at > 0 : true));
  const isNumber = /^\d{2}$/u.test(word) && !UNITS.has(words[at + 1] ?? '');
  return isPlain || isNumber ? sized(space, [word], 1, [word]) : null;
}

const UNITS = new Set('cm mm m kg g ml l w gb pieces piece pecas piezas years anos'.split(' '));

function isLetter(word: string): boolean {
  return /^(?:x{0,3}[sl]|m|pp?|gg?|xg)$/u.test(word);
}

function isCapital(raw: string, letter: string): boolean {
  return new RegExp(`(?<![\\p{L}'’.])${letter.toUpperCase()}(?![\\p{L}'’.])`, 'u').test(raw);
}

/** Only values of an option or attribute of sizes. */
function sized(
  space: ProductSpace,
  words: readonly string[],
  length: number,
  said: readonly string[],
): Named | null {
  const letter = words.length === 1 ? LETTERS.get(words[0] ?? '') : undefined;
  for (const tried of [words, ...(letter === undefined ? [] : [[letter]])]) {
    if (tried.length === 0) continue;
    const facets = facetsNamed(space, tried, 'en') ?? facetsNamed(space, tried, 'pt');
    const exact = facets?.exact.filter((id) => isSize(space, id)) ?? [];
    if (exact.length > 0)
      return { length, words: said, facets: { exact, near: [] }, brand: null, key: null, isSure: true };
  }
  return null;
}

export function isSize({ facets }: ProductSpace, id: number): boolean {
  return SIZES.has(facets.values[id]?.key ?? '');
}

/** What the option is called, in the languages of shops; folded. */
const SIZES: ReadonlySet<string> = new Set([
  'size',
  'shoe size',
  'tamanho',
  'talla',
  'talle',
  'tamano',
  'numeracao',
  'numero',
]);

const YEARS = /^(?:years?|yrs?|yo|anos?|anitos|aninhos)$/u;

/** 'For a 5 year old', 'de 5 anos': the ranges that hold it, and what is from that age on. */
export function yearsNamed(space: ProductSpace, words: readonly string[], at: number): Named | null {
  const years = Number(words[at]);
  if (!/^\d{1,2}$/u.test(words[at] ?? '') || !YEARS.test(words[at + 1] ?? '')) return null;
  const exact = space.facets.values.filter(({ told }) =>
    holdsYears([...told.values()][0]?.value ?? '', years),
  );
  if (exact.length === 0) return null;
  const length = words[at + 2] === 'old' ? 3 : 2;
  const ids = exact.map(({ id }) => id).sort((a, b) => b - a);
  return {
    length,
    words: words.slice(at, at + 2),
    facets: { exact: ids, near: [] },
    brand: null,
    key: null,
    isSure: true,
  };
}

/** '4–5 years' holds 5; 'from 3 years' holds 3 and more. */
function holdsYears(value: string, years: number): boolean {
  const folded = fold(value);
  const range = /^(\d{1,2}) ?[-–a] ?(\d{1,2}) (?:years?|anos?)$/u.exec(folded);
  if (range !== null) return years >= Number(range[1]) && years <= Number(range[2]);
  const from = /^(?:from|a partir de|desde) (\d{1,2}) (?:years?|anos?)$/u.exec(folded);
  return from !== null && years >= Number(from[1]);
}
