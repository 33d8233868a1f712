import type { SparseVector } from './sparse.ts';
import type { DenseWeights } from './trainWeights.ts';

/** What is kept of the weights: the larger ones, a byte each, and only where they are. */
export interface CompactWeights {
  /** Where the weights of a column begin; one longer than there are columns. */
  readonly starts: Uint32Array;
  /** Bytes when 256 classes are enough. */
  readonly classOf: Uint8Array | Uint16Array;
  readonly weights: Int8Array;
  /** By column: what a weight of 1 stands for. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** What is smaller changes no score that matters. */
const SMALLEST_KEPT = 0.03;
const HIGHEST = 127;

/** @param used The columns that are kept, in the order in which they are counted from then on. */
export function compactWeights(dense: DenseWeights, used: readonly number[]): CompactWeights {
  const { weights, bias, classes, stride } = dense;
  const starts = new Uint32Array(used.length + 1);
  const scales = new Float32Array(used.length);
  let kept = 0;
  for (const [at, column] of used.entries()) {
    const row = weights.subarray(column * stride, column * stride + classes);
    let largest = 0;
    for (const weight of row) {
      const size = Math.abs(weight);
      if (size >= SMALLEST_KEPT) kept += 1;
      if (size > largest) largest = size;
    }
    starts[at + 1] = kept;
    scales[at] = largest / HIGHEST || 1;
  }
  const classOf = classes <= 256 ? new Uint8Array(kept) : new Uint16Array(kept);
  const compact = { starts, scales, classOf, weights: new Int8Array(kept), bias: bias.slice(0, classes) };
  fill(compact, dense, used);
  return compact;
}

function fill(
  { scales, classOf, weights: bytes }: CompactWeights,
  { weights, classes, stride }: DenseWeights,
  used: readonly number[],
): void {
  let next = 0;
  for (const [at, column] of used.entries())
    for (let each = 0; each < classes; each++) {
      const weight = weights[column * stride + each] ?? 0;
      if (Math.abs(weight) < SMALLEST_KEPT) continue;
      classOf[next] = each;
      bytes[next++] = Math.round(weight / (scales[at] ?? 1));
    }
}

/** The same, as it is quickest to add up: a class and its weight in one number. */
export interface PackedWeights {
  readonly starts: Uint32Array;
  /** The number of the class times 256, plus the weight as a byte. */
  readonly pairs: Uint32Array | Uint16Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export function packWeights({ starts, classOf, weights, scales, bias }: CompactWeights): PackedWeights {
  const pairs = bias.length <= 256 ? new Uint16Array(classOf.length) : new Uint32Array(classOf.length);
  for (const [at, each] of classOf.entries()) pairs[at] = each * 256 + ((weights[at] ?? 0) & 0xff);
  return { starts, pairs, scales, bias };
}

/** Writes the score of each class. */
export function scorePacked(
  scores: Float64Array,
  { columns, values }: SparseVector,
  { starts, pairs, scales, bias }: PackedWeights,
): void {
  scores.set(bias);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!; // its own length
    const value = values[index]! * scales[column]!; // one for each column
    const end = starts[column + 1]!; // one more than there are columns
    for (let at = starts[column]!; at < end; at++) {
      const pair = pairs[at]!; // as many as the last start says
      scores[pair >>> 8]! += ((pair << 24) >> 24) * value; // one for each class
    }
  }
}
