import {
  indexOf,
  makeSpeller,
  type Speller,
  type SpellingIndex,
} from '../../understanding/classifier/speller.ts';
import { editDistance } from '../../understanding/nearWords.ts';
import { FILLERS } from '../words/fillers.ts';
import { MEANT_WORDS } from '../words/meanings.ts';
import type { Tongue } from '../words/stem.ts';

/** Every word of the catalogue and of the lexicons. */
interface WordBook {
  readonly list: readonly string[];
  /** By tongue how often each word of the list is there: those of other tongues count little. */
  readonly counts: Readonly<Record<Tongue, Int32Array>>;
  readonly index: SpellingIndex;
}

/** A word of the catalogue in the tongue of the asking counts for this many of another. */
const OWN = 20;
/** As if the catalogue said each word of the lexicon so often. */
const OF_LEXICON = 3;

/** By tongue who puts the slips of a text right, from the words of the catalogue and how often they are there. */
export function makeSpellers(
  inCatalogue: ReadonlyMap<string, ReadonlyMap<Tongue, number>>,
): Readonly<Record<Tongue, Speller>> {
  const book = wordBookOf(inCatalogue);
  return { en: spellerOf(book, 'en'), pt: spellerOf(book, 'pt'), es: spellerOf(book, 'es') };
}

function wordBookOf(inCatalogue: ReadonlyMap<string, ReadonlyMap<Tongue, number>>): WordBook {
  const list = [...new Set([...inCatalogue.keys(), ...MEANT_WORDS, ...FILLERS])].filter((word) =>
    /^\p{L}/u.test(word),
  );
  const countIn = (tongue: Tongue) =>
    Int32Array.from(list, (word) => {
      let count = MEANT_WORDS.has(word) ? OF_LEXICON : 1;
      for (const [of, times] of inCatalogue.get(word) ?? []) count += of === tongue ? times * OWN : times;
      return count;
    });
  return { list, index: indexOf(list), counts: { en: countIn('en'), pt: countIn('pt'), es: countIn('es') } };
}

/** Puts a word right that is a slip away from a known one; a long one also when it is two slips away. */
function spellerOf(book: WordBook, tongue: Tongue): Speller {
  const near = makeSpeller({ words: book.list, counts: book.counts[tongue] }, book.index);
  const kept = new Map<string, string>();
  return {
    correct(word) {
      const once = near.correct(word);
      if (once !== word || word.length < LONG || book.index.ids.has(word) || /\d/.test(word)) return once;
      const known = kept.get(word);
      if (known !== undefined) return known;
      const found = nearest(word, book, tongue);
      if (kept.size < MOST_KEPT) kept.set(word, found);
      return found;
    },
  };
}

const LONG = 7;
const MOST_KEPT = 5_000;

/** The most frequent word two slips away that begins alike. */
function nearest(word: string, { list, counts }: WordBook, tongue: Tongue): string {
  let best = word;
  let most = 0;
  for (const [at, other] of list.entries()) {
    const count = counts[tongue][at] ?? 0;
    if (
      count <= most ||
      other[0] !== word[0] ||
      Math.abs(other.length - word.length) > 2 ||
      other.length < LONG
    )
      continue;
    if (editDistance(word, other) <= 2) [best, most] = [other, count];
  }
  return best;
}
