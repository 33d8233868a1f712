import type { SparseVector } from './sparse.ts';
import type { DenseWeights } from './trainWeights.ts';

/** What is kept of the weights: the larger ones, a byte each, and only where they are. */
export interface CompactWeights {
  /** Where the weights of a column begin; one longer than there are columns. */
  readonly starts: Uint32Array;
  readonly classOf: Uint16Array;
  readonly weights: Int8Array;
  /** By column: what a weight of 1 stands for. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** What is smaller changes no score that matters. */
const SMALLEST_KEPT = 0.02;
const HIGHEST = 127;

export function compactWeights(
  { weights, bias, classes, stride }: DenseWeights,
  columns: number,
): CompactWeights {
  const starts = new Uint32Array(columns + 1);
  const scales = new Float32Array(columns);
  let kept = 0;
  for (let column = 0; column < columns; column++) {
    let largest = 0;
    for (let at = column * stride; at < column * stride + classes; at++) {
      const size = Math.abs(weights[at] ?? 0);
      if (size >= SMALLEST_KEPT) kept += 1;
      if (size > largest) largest = size;
    }
    starts[column + 1] = kept;
    scales[column] = largest / HIGHEST || 1;
  }
  const compact = { starts, scales, classOf: new Uint16Array(kept), weights: new Int8Array(kept) };
  fill(compact, weights, { classes, stride, columns });
  return { ...compact, bias: bias.slice(0, classes) };
}

function fill(
  { scales, classOf, weights: bytes }: Omit<CompactWeights, 'bias'>,
  weights: Float32Array,
  { classes, stride, columns }: { classes: number; stride: number; columns: number },
): void {
  let next = 0;
  for (let column = 0; column < columns; column++)
    for (let each = 0; each < classes; each++) {
      const weight = weights[column * stride + each] ?? 0;
      if (Math.abs(weight) < SMALLEST_KEPT) continue;
      classOf[next] = each;
      bytes[next++] = Math.round(weight / (scales[column] ?? 1));
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
