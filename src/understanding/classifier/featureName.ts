import { conceptName, conceptsOf } from './concepts.ts';
import { CONCEPTS, LETTERS, PAIRS, type FeatureHashes } from './hashFeatures.ts';

/**
 * A feature as a person can read it: 'refund', 'my money', 'money … back' (in any order), 'efun' as a piece of a word
 * written '…efun…', and ~buy for all words of one meaning.
 * @param words Those that the features were made of.
 */
export function featureName(
  { kinds, places }: FeatureHashes,
  index: number,
  words: readonly string[],
): string {
  const place = places[index] ?? 0;
  const [one, other] = [place >>> 16, place & 0xffff];
  const wordAt = (number: number) => words[number - 1] ?? '|';
  switch (kinds[index]) {
    case LETTERS:
      return pieceOf(wordAt(one), other);
    case PAIRS:
      return `${wordAt(one)} … ${wordAt(other)}`;
    case CONCEPTS:
      return [...new Set([one, other])].map((number) => `~${meaningOf(wordAt(number))}`).join(' ');
    default:
      return one === other ? wordAt(one) : `${wordAt(one)} ${wordAt(other)}`;
  }
}

function meaningOf(word: string): string {
  const [concept] = conceptsOf(word);
  return concept === undefined ? word : conceptName(concept);
}

/** @param place Eight times where the piece begins in the word with marks at its ends, and how many letters follow. */
function pieceOf(word: string, place: number): string {
  const marked = `|${word}|`;
  const from = place >>> 3;
  const piece = marked.slice(from, from + (place & 7));
  return `${piece.startsWith('|') ? '' : '…'}${piece.replaceAll('|', '')}${piece.endsWith('|') ? '' : '…'}`;
}
