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
const SMALLEST_KEPT = 0.02;
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

/** Writes the score of each class. */
export function scoreCompact(
  scores: Float32Array,
  { columns, values }: SparseVector,
  compact: CompactWeights,
): void {
  const { starts, classOf, weights, scales, bias } = compact;
  scores.set(bias);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] ?? 0;
    const value = (values[index] ?? 0) * (scales[column] ?? 0);
    const end = starts[column + 1] ?? 0;
    for (let at = starts[column] ?? 0; at < end; at++) {
      const each = classOf[at] ?? 0;
      scores[each] = (scores[each] ?? 0) + (weights[at] ?? 0) * value;
    }
  }
}
