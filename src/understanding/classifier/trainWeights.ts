import { seeded, shuffle } from './random.ts';
import type { SparseVector } from './sparse.ts';

/** A score for each class: `bias + Σ value × weight`; above 0 it is more likely than not. */
export interface DenseWeights {
  /** By column, then class: `weights[column * stride + class]`. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
  /** Classes rounded up to a multiple of LANES. */
  readonly stride: number;
}

export interface TrainingRows {
  readonly vectors: readonly SparseVector[];
  /** -1: belongs to none of the classes. */
  readonly labels: Int32Array;
  readonly columns: number;
  readonly classes: number;
}

export interface TrainWeightsOptions {
  /** What a mistake costs, against large weights. */
  cost: number;
  epochs: number;
  seed: number;
}

const LANES = 8;
const START_BIAS = -1;
/** Less than this is no step. */
const SMALLEST_STEP = 1e-5;
/** When no class of an example moves more, the example rests for a while. */
const SETTLED_STEP = 0.02;
const REST_EPOCHS = 3;

/**
 * One classifier for each class against all others: squared hinge loss with L2, solved in its dual by coordinate descent
 * (Hsieh et al. 2008), all classes side by side, so that one walk over an example serves all of them.
 */
export function trainWeights(rows: TrainingRows, options: TrainWeightsOptions): DenseWeights {
  const { vectors, columns, classes } = rows;
  const stride = roundedUp(classes);
  const model = {
    weights: new Float32Array(columns * stride),
    bias: new Float32Array(stride).fill(START_BIAS),
    classes,
    stride,
  };
  const duals = new Float32Array(vectors.length * classes);
  const random = seeded(options.seed);
  const order = Int32Array.from(vectors.keys());
  const rest = new Uint8Array(vectors.length);
  const step = makeStep(rows, model, { duals, cost: options.cost });
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let largest = 0;
    for (const index of order) {
      const resting = rest[index] ?? 0;
      if (resting > 1 && epoch < options.epochs - 1) {
        rest[index] = resting - 1;
        continue;
      }
      const moved = step(index);
      rest[index] = moved >= SETTLED_STEP ? 0 : resting > 0 ? REST_EPOCHS : 1;
      if (moved > largest) largest = moved;
    }
    if (largest < SETTLED_STEP) break;
  }
  return model;
}

/** Moves the dual variables of one example to where they are best, and gives the largest move. */
function makeStep(
  { vectors, labels, classes }: TrainingRows,
  model: DenseWeights,
  { duals, cost }: { duals: Float32Array; cost: number },
): (index: number) => number {
  const { bias, stride } = model;
  const scores = new Float64Array(stride);
  const moves = new Float32Array(stride);
  const squares = Float64Array.from(vectors, ({ values }) => 1 + sumOfSquares(values));
  const softness = 0.5 / cost;
  return (index) => {
    const vector = vectors[index];
    if (vector === undefined) return 0;
    scoreInto(scores, vector, model);
    const label = labels[index] ?? -1;
    const inverse = 1 / ((squares[index] ?? 1) + softness);
    let [largest, moved] = [0, false];
    for (let each = 0; each < classes; each++) {
      moves[each] = 0;
      const isOwn = each === label;
      const dual = duals[index * classes + each] ?? 0;
      const score = scores[each] ?? 0;
      const gradient = (isOwn ? score : -score) - 1 + softness * dual;
      if (dual === 0 && gradient >= 0) continue;
      const next = Math.max(0, dual - gradient * inverse);
      const by = next - dual;
      const size = Math.abs(by);
      if (size < SMALLEST_STEP) continue;
      if (size > largest) largest = size;
      duals[index * classes + each] = next;
      moves[each] = isOwn ? by : -by;
      moved = true;
    }
    if (!moved) return 0;
    for (let each = 0; each < classes; each++) bias[each] = (bias[each] ?? 0) + (moves[each] ?? 0);
    addTimes(model, vector, moves, stride);
    return largest;
  };
}

/** Writes the score of each class. Eight classes at a time, so that their sums stay in registers: twice as quick. */
export function scoreInto(
  scores: Float64Array,
  { columns, values }: SparseVector,
  model: DenseWeights,
): void {
  const { weights, bias, stride } = model;
  const { length } = columns;
  for (let first = 0; first < stride; first += LANES) {
    let [a, b, c, d] = [0, 0, 0, 0];
    let [e, f, g, h] = [0, 0, 0, 0];
    for (let index = 0; index < length; index++) {
      const value = values[index]!; // as long as columns
      const at = columns[index]! * stride + first;
      a += weights[at]! * value; // the stride is a multiple of the lanes
      b += weights[at + 1]! * value;
      c += weights[at + 2]! * value;
      d += weights[at + 3]! * value;
      e += weights[at + 4]! * value;
      f += weights[at + 5]! * value;
      g += weights[at + 6]! * value;
      h += weights[at + 7]! * value;
    }
    scores[first] = a + bias[first]!; // as long as the stride
    scores[first + 1] = b + bias[first + 1]!;
    scores[first + 2] = c + bias[first + 2]!;
    scores[first + 3] = d + bias[first + 3]!;
    scores[first + 4] = e + bias[first + 4]!;
    scores[first + 5] = f + bias[first + 5]!;
    scores[first + 6] = g + bias[first + 6]!;
    scores[first + 7] = h + bias[first + 7]!;
  }
}

function addTimes(
  { weights }: DenseWeights,
  { columns, values }: SparseVector,
  moves: Float32Array,
  stride: number,
): void {
  const moving: number[] = [];
  for (let each = 0; each < stride; each++) if (moves[each] !== 0) moving.push(each);
  for (let index = 0; index < columns.length; index++) {
    const start = (columns[index] ?? 0) * stride;
    const value = values[index] ?? 0;
    for (const each of moving)
      weights[start + each] = (weights[start + each] ?? 0) + (moves[each] ?? 0) * value;
  }
}

function sumOfSquares(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/** Room for the scores of so many classes. */
export function roundedUp(classes: number): number {
  return Math.ceil(classes / LANES) * LANES;
}
