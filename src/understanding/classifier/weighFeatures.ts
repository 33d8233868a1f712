import type { CountedFeatures } from './countFeatures.ts';
import { CONCEPTS, KINDS, LETTERS, PAIRS, WORDS } from './hashFeatures.ts';
import type { SparseVector } from './sparse.ts';

/** How much a feature tells. */
export interface FeatureWeights {
  /** By column; 0: as if it were unknown. */
  readonly rarity: Float32Array;
  readonly kinds: Uint8Array;
  readonly highestRarity: number;
}

/** How much each kind of features counts. */
const SHARE = { [WORDS]: 1, [LETTERS]: 1, [PAIRS]: 0.8, [CONCEPTS]: 0.5 };

/**
 * The text as a vector: (1 + ln count) × rarity, each kind brought to length one and given its share. Unknown words
 * and letters count in the length, so that what is strange is weak.
 */
export function weighFeatures(counted: CountedFeatures, weights: FeatureWeights): SparseVector {
  const { columns, counts, unknown, featureCount } = counted;
  const { rarity, kinds, highestRarity } = weights;
  const values = new Float32Array(columns.length);
  const squares = new Float64Array(KINDS);
  const unknownOf = new Float64Array(unknown);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!; // its own length
    const kind = kinds[column]!; // one for each column
    const times = counts[index]!; // as long as the columns
    const weight = rarity[column]!; // one for each column
    if (weight === 0) unknownOf[kind]! += times; // one for each kind
    const value = times === 1 ? weight : weight * timesWeight(times);
    values[index] = value;
    squares[kind]! += value * value; // one for each kind
  }
  scale(values, columns, kinds, scalesOf(squares, unknownOf, highestRarity));
  let strangers = 0;
  for (let kind = 0; kind < KINDS; kind++) strangers += unknownOf[kind]!; // one for each kind
  return { columns, values, featureCount, unknownShare: featureCount === 0 ? 1 : strangers / featureCount };
}

function timesWeight(times: number): number {
  return TIMES_WEIGHTS[times] ?? 1 + Math.log(times);
}

/** Looked up instead of reckoned. */
const TIMES_WEIGHTS = Float64Array.from({ length: 64 }, (_, times) =>
  times === 0 ? 0 : 1 + Math.log(times),
);

function scalesOf(squares: Float64Array, unknown: Float64Array, highestRarity: number): Float64Array {
  const scales = new Float64Array(KINDS);
  let total = 0;
  for (const kind of [WORDS, LETTERS, PAIRS, CONCEPTS] as const) {
    const strange = kind === WORDS || kind === LETTERS ? (unknown[kind] ?? 0) * highestRarity ** 2 : 0;
    const square = (squares[kind] ?? 0) + strange;
    if (square === 0) continue;
    scales[kind] = SHARE[kind] / Math.sqrt(square);
    total += SHARE[kind] ** 2;
  }
  const length = total === 0 ? 1 : Math.sqrt(total);
  for (let kind = 0; kind < KINDS; kind++) scales[kind]! /= length; // one for each kind
  return scales;
}

function scale(values: Float32Array, columns: Int32Array, kinds: Uint8Array, scales: Float64Array): void {
  for (let index = 0; index < values.length; index++) values[index]! *= scales[kinds[columns[index]!]!]!; // one for each kind, and a kind for each column
}

/** Square root of the usual logarithm of rarity: between all features alike and only the rare ones. */
export function rarityOf(texts: number, textsWithIt: number): number {
  return Math.sqrt(Math.log((1 + texts) / (1 + textsWithIt)) + 1);
}
