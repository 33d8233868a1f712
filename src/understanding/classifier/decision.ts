import type { SparseVector } from './sparse.ts';

/** What the scores of a text say, before it is known how far they can be trusted. */
export interface Decision {
  /** The class with the highest score; -1 when there is none. */
  best: number;
  second: number;
  /** Shares of the classes in [0, 1], together 1; not yet probabilities of being right. */
  bestShare: number;
  secondShare: number;
  /** How much of the text no example has, in [0, 1]. */
  unknownShare: number;
  /** What tells whether it can be trusted. */
  signs: number[];
}

/** Below 1 the shares are further apart. Chosen with the signs, on validation data. */
const TEMPERATURE = 0.3;
const NO_SCORE = -1;

/** @param strange The score for belonging to none of the classes; NO_SCORE when it was not learned. */
export function decide(
  scores: Float64Array,
  classes: number,
  vector: SparseVector,
  strange: number = NO_SCORE,
): Decision {
  let [best, second] = [-1, -1];
  for (let each = 0; each < classes; each++) {
    const score = scores[each] ?? 0;
    if (best < 0 || score > (scores[best] ?? 0)) [best, second] = [each, best];
    else if (second < 0 || score > (scores[second] ?? 0)) second = each;
  }
  const top = best < 0 ? NO_SCORE : (scores[best] ?? 0);
  const next = second < 0 ? NO_SCORE : (scores[second] ?? 0);
  let total = 0;
  for (let each = 0; each < classes; each++) total += Math.exp(((scores[each] ?? 0) - top) / TEMPERATURE);
  if (classes < 2) total += Math.exp((NO_SCORE - top) / TEMPERATURE);
  const bestShare = 1 / total;
  const margin = top - next;
  const signs = [
    top,
    margin,
    Math.log(bestShare / (1 - bestShare + 1e-6)),
    vector.unknownShare,
    Math.log(1 + vector.featureCount),
    Math.min(top, 0.5),
    Math.max(0, margin - 0.5),
    strange,
  ];
  const secondShare = Math.exp((next - top) / TEMPERATURE) / total;
  return { best, second, bestShare, secondShare, unknownShare: vector.unknownShare, signs };
}
