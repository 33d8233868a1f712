import { squeeze, tokensOf } from './fold.ts';
import { areNear } from './nearWords.ts';
import { cardinalOf, ordinalOf } from './numberWords.ts';
import { NEGATIONS } from './stopWords.ts';

/** An option as the contact saw it. */
export interface ShownOption {
  id: string;
  title: string;
}

/**
 * The one option that a text means: by its title, also misspelt or in part, or by its place in the list.
 * Null when it fits none, or several.
 */
export function readChoice(text: string, options: readonly ShownOption[]): string | null {
  const words = tokensOf(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  return (
    theOnly(options, ({ title }) => tokensOf(title).join(' ') === words.join(' ')) ??
    byPlace(words, options) ??
    byWords(words, options)
  );
}

const MOST_WORDS = 8;

function theOnly(options: readonly ShownOption[], fits: (option: ShownOption) => boolean): string | null {
  const [first, second] = options.filter(fits);
  return first !== undefined && second === undefined ? first.id : null;
}

/** '2', 'dois', 'a segunda', 'option 2', 'the last one'. A number that a title holds may mean the title. */
function byPlace(words: readonly string[], options: readonly ShownOption[]): string | null {
  const meant = words.filter((word) => !AROUND_A_PLACE.has(word));
  // 'the second one', 'el segundo uno': after an ordinal, one is no number.
  const places = meant.map((word) => ordinalOf(word, options.length)).filter((place) => place !== null);
  const counted = meant.map(cardinalOf);
  const [place] = places.length > 0 ? places : counted;
  if (place === undefined || place === null) return null;
  const others = meant.filter((word) => ordinalOf(word, options.length) === null && word !== 'one');
  if (places.length > 1 || (places.length === 1 ? others.length > 0 : meant.length !== 1)) return null;
  const [word = ''] = meant;
  if (places.length === 0 && options.some(({ title }) => tokensOf(title).includes(word))) return null;
  return options[place - 1]?.id ?? null;
}

const AROUND_A_PLACE = new Set(
  'the a o as os el la los las number numero num option opcao opcion item choice escolha i want eu quero quiero please por favor'.split(
    ' ',
  ),
);

/** Words of one title and of no other: all that is said is in it, or all of it is in what is said. */
function byWords(words: readonly string[], options: readonly ShownOption[]): string | null {
  if (words.some((word) => NEGATIONS.has(squeeze(word)) || CONDITIONS.has(word))) return null;
  const meant = words.filter((word) => !AROUND_A_TITLE.has(word));
  const touched = options.filter(({ title }) => meant.some((word) => has(tokensOf(title), word)));
  const inTitle = theOnly(touched, ({ title }) => meant.every((word) => has(tokensOf(title), word)));
  if (inTitle !== null) return inTitle;
  const [only, another] = touched;
  if (only === undefined || another !== undefined) return null;
  const ofTitle = tokensOf(only.title).filter((word) => !AROUND_A_TITLE.has(word));
  return ofTitle.length > 0 && ofTitle.every((word) => has(meant, word)) ? only.id : null;
}

function has(words: readonly string[], word: string): boolean {
  return words.some((each) => squeeze(each) === squeeze(word) || areNear(squeeze(each), squeeze(word)));
}

const AROUND_A_TITLE = new Set([
  ...AROUND_A_PLACE,
  ...'one my me of to de do da del un una um uma esse essa este esta ese esa that this it prefiro prefer prefiero with com con'.split(
    ' ',
  ),
]);

/** 'The chair, but only one' is not yet a choice. */
const CONDITIONS = new Set(
  'but or if unless only mas ou se apenas somente pero si solo salvo exceto excepto'.split(' '),
);
