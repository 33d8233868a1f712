import type { SparseVector } from './sparse.ts';
import { stripChatter } from './stripChatter.ts';

/** What knows how a text looks as numbers, and which scores it has. */
export interface Scorer {
  classes: number;
  vectorOf(words: readonly string[]): SparseVector;
  score(vector: SparseVector, into: Float64Array): void;
}

/** How a text was read. */
export interface Reading {
  /** Those that count: with the chatter around them, or without. */
  words: readonly string[];
  vector: SparseVector;
}

/**
 * Writes the scores of a text and gives how it was read. It is read without the chatter around it, and once more as it was written
 * where there is chatter: a greeting before a wish says nothing, before other courtesies it says something. The reading
 * that has the higher score counts.
 */
export function scoreText(words: readonly string[], scores: Float64Array, scorer: Scorer): Reading {
  const stripped = stripChatter(words).words;
  const vector = scorer.vectorOf(stripped);
  scorer.score(vector, scores);
  const isEnough = stripped.length >= LONG_ENOUGH || highest(scores, scorer) >= SAYS_ENOUGH;
  if (stripped.length === words.length || isEnough) return { words: stripped, vector };
  const whole = scorer.vectorOf(words);
  const others = new Float64Array(scores.length);
  scorer.score(whole, others);
  if (highest(others, scorer) <= highest(scores, scorer)) return { words: stripped, vector };
  scores.set(others);
  return { words, vector: whole };
}

/** So many words say what they say without the chatter around them. */
const LONG_ENOUGH = 6;
/** Above 0 a score speaks for a class: then the chatter has nothing to add. */
const SAYS_ENOUGH = 0;

function highest(scores: Float64Array, { classes }: Scorer): number {
  let most = -Infinity;
  for (let each = 0; each < classes; each++) most = Math.max(most, scores[each] ?? 0);
  return most;
}
