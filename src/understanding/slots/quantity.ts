import { tokensOf } from '../fold.ts';
import { cardinalOf } from '../numberWords.ts';

/** The one quantity in a text: '2', 'dois', 'two units please'. Null when there is none or there are several. */
export function readQuantity(text: string): number | null {
  const words = tokensOf(text);
  if (words.length > MOST_WORDS) return null;
  const [first, second] = [...new Set(words.map(cardinalOf).filter((number) => number !== null))];
  return first !== undefined && second === undefined ? first : null;
}

const MOST_WORDS = 5;
