import { areNear } from './nearWords.ts';
import { cardinalOf, ORDINAL_WORDS, ordinalOf } from './numberWords.ts';

/** A place in a list, from 1. */
export interface PlaceSaid {
  at: number;
  /** 'The second': a title cannot hold it as it holds a number. */
  isOrdinal: boolean;
}

/**
 * The place that words mean, when they mean nothing else: 'segunda', '2', 'dois', 'b', 'middle', 'de baixo', 'penultimate'.
 * Null also when it is beyond the list.
 */
export function placeIn(words: readonly string[], count: number): PlaceSaid | null {
  const said = words.join(' ');
  const named = PLACES.find(({ words: pattern }) => pattern.test(said))?.at(count);
  if (named !== undefined) return named === null ? null : within({ at: named, isOrdinal: true }, count);
  // 'the second one', 'el segundo uno': after an ordinal, one is no number.
  const [word = '', another] = words;
  if (another !== undefined) return null;
  const ordinal = ordinalOf(word, count) ?? misspelt(word, count);
  if (ordinal !== null) return within({ at: ordinal, isOrdinal: true }, count);
  const at = cardinalOf(word) ?? letterAt(word);
  return at === null ? null : within({ at, isOrdinal: false }, count);
}

function within(place: PlaceSaid, count: number): PlaceSaid | null {
  return place.at >= 1 && place.at <= count ? place : null;
}

/** Null where the list has no such place. */
const PLACES: readonly { words: RegExp; at: (count: number) => number | null }[] = [
  {
    words: /^(?:penultim[oa]|second(?: to)? last|last but)$/u,
    at: (count) => (count > 1 ? count - 1 : null),
  },
  {
    words: /^(?:middle|meio|medio|centro|between)$/u,
    at: (count) => (count % 2 === 1 ? (count + 1) / 2 : null),
  },
  { words: /^(?:top|cima|arriba|first top)$/u, at: () => 1 },
  { words: /^(?:bottom|baixo|abajo|final|very last)$/u, at: (count) => count },
];

function misspelt(word: string, count: number): number | null {
  if (word.length < 5) return null;
  const places = new Set(
    ORDINAL_WORDS.filter((each) => areNear(each, word)).map((each) => ordinalOf(each, count)),
  );
  const [only] = places;
  return places.size === 1 ? (only ?? null) : null;
}

/** 'b', 'b)': of the letters, those that are no words. */
function letterAt(word: string): number | null {
  const at = 'abcdefghij'.indexOf(word);
  return word.length === 1 && at >= 0 ? at + 1 : null;
}
