import { columnOf, type FeatureTable } from './featureTable.ts';
import { CONCEPTS, KINDS, LETTERS, PAIRS, WORDS, type FeatureHashes } from './hashFeatures.ts';
import type { SparseVector } from './sparse.ts';

/** A text's features by column: each once, with how often it stands there. */
export interface CountedFeatures {
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  /** Features without a column, by kind. */
  readonly unknown: Int32Array;
  readonly featureCount: number;
}

/** How much a feature tells. */
export interface FeatureWeights {
  /** By column; 0: as if it were unknown. */
  readonly rarity: Float32Array;
  readonly kinds: Uint8Array;
  readonly highestRarity: number;
}

/** Room to count in, as long as there are columns; all zero between two texts. */
export function countFeatures(
  { count, hashes, kinds }: FeatureHashes,
  table: FeatureTable,
  room: Int32Array,
): CountedFeatures {
  const found = new Int32Array(count);
  const unknown = new Int32Array(KINDS);
  let size = 0;
  for (let index = 0; index < count; index++) {
    const column = columnOf(table, hashes[index] ?? 0);
    if (column < 0) {
      const kind = kinds[index] ?? 0;
      unknown[kind] = (unknown[kind] ?? 0) + 1;
      continue;
    }
    const times = room[column] ?? 0;
    if (times === 0) found[size++] = column;
    room[column] = times + 1;
  }
  const columns = found.slice(0, size);
  const counts = new Int32Array(size);
  for (let index = 0; index < size; index++) {
    const column = columns[index] ?? 0;
    counts[index] = room[column] ?? 0;
    room[column] = 0;
  }
  return { columns, counts, unknown, featureCount: count };
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
  const unknownOf = Float64Array.from(unknown);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] ?? 0;
    const kind = kinds[column] ?? 0;
    const times = counts[index] ?? 0;
    const weight = rarity[column] ?? 0;
    if (weight === 0) unknownOf[kind] = (unknownOf[kind] ?? 0) + times;
    const value = weight * (times === 1 ? 1 : 1 + Math.log(times));
    values[index] = value;
    squares[kind] = (squares[kind] ?? 0) + value * value;
  }
  scale(values, columns, kinds, scalesOf(squares, unknownOf, highestRarity));
  const strangers = unknownOf.reduce((sum, each) => sum + each, 0);
  return { columns, values, featureCount, unknownShare: featureCount === 0 ? 1 : strangers / featureCount };
}

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
  return scales.map((scale) => (total === 0 ? 0 : scale / Math.sqrt(total)));
}

function scale(values: Float32Array, columns: Int32Array, kinds: Uint8Array, scales: Float64Array): void {
  for (let index = 0; index < values.length; index++)
    values[index] = (values[index] ?? 0) * (scales[kinds[columns[index] ?? 0] ?? 0] ?? 0);
}

/** Square root of the usual logarithm of rarity: between all features alike and only the rare ones. */
export function rarityOf(texts: number, textsWithIt: number): number {
  return Math.sqrt(Math.log((1 + texts) / (1 + textsWithIt)) + 1);
}
