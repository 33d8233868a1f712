/** Logistic regression on few features: the probability of yes is `1 / (1 + e^-(bias + Σ weight × (x - mean) / deviation))`. */
export interface Logistic {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** One more than there are features: the last is the bias. */
  readonly weights: readonly number[];
}

export interface LogisticRow {
  readonly features: readonly number[];
  readonly yes: boolean;
  /** How much the row counts. */
  readonly weight: number;
}

const RIDGE = 1e-3;
const MOST_STEPS = 30;

/** Fits by Newton's method. Rows that are all yes, or all no, give a probability near their share, never 0 or 1. */
export function fitLogistic(rows: readonly LogisticRow[]): Logistic {
  const size = rows[0]?.features.length ?? 0;
  const means = columnsOf(size, (at) => average(rows.map(({ features }) => features[at] ?? 0)));
  const deviations = columnsOf(
    size,
    (at) =>
      Math.sqrt(average(rows.map(({ features }) => ((features[at] ?? 0) - (means[at] ?? 0)) ** 2))) || 1,
  );
  const weights = zeros(size + 1);
  const standard = rows.map(({ features }) =>
    Float64Array.of(...features.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)), 1),
  );
  for (let step = 0; step < MOST_STEPS; step++) {
    const moves = newtonStep(rows, standard, weights);
    for (const [at, move] of moves.entries()) weights[at] = (weights[at] ?? 0) - move;
    if (moves.reduce((sum, move) => sum + Math.abs(move), 0) < 1e-6) break;
  }
  return { means, deviations, weights };
}

export function probability({ means, deviations, weights }: Logistic, features: readonly number[]): number {
  let sum = weights[means.length] ?? 0;
  for (let at = 0; at < means.length; at++)
    sum += (weights[at] ?? 0) * (((features[at] ?? 0) - (means[at] ?? 0)) / (deviations[at] ?? 1));
  return sigmoid(sum);
}

/** Works on flat arrays: it is most of the time that calibration takes. */
function newtonStep(
  rows: readonly LogisticRow[],
  standard: readonly Float64Array[],
  weights: readonly number[],
): number[] {
  const size = weights.length;
  const [slope, bend] = [new Float64Array(size), new Float64Array(size * size)];
  for (const [index, { yes, weight }] of rows.entries()) {
    const row = standard[index];
    if (row === undefined) continue;
    const p = sigmoid(row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
    const error = (p - (yes ? 1 : 0)) * weight;
    const curve = Math.max(p * (1 - p), 1e-6) * weight;
    for (let at = 0; at < size; at++) {
      const value = row[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + error * value;
      for (let other = 0, cell = at * size; other < size; other++, cell++)
        bend[cell] = (bend[cell] ?? 0) + curve * value * (row[other] ?? 0);
    }
  }
  for (let at = 0; at < size; at++) {
    const ridge = RIDGE * rows.length * (at < size - 1 ? 1 : 0.001);
    slope[at] = (slope[at] ?? 0) + ridge * (weights[at] ?? 0);
    bend[at * size + at] = (bend[at * size + at] ?? 0) + ridge + 1e-9;
  }
  const lines = columnsOf(size, (at) => [...bend.subarray(at * size, (at + 1) * size)]);
  return solve(lines, [...slope]);
}

/** Gauss–Jordan with pivots; a column without a pivot gets 0. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const [chosen, here] = [rows[pivot], rows[column]];
    if (chosen === undefined || here === undefined || (chosen[column] ?? 0) === 0) continue;
    [rows[pivot], rows[column]] = [here, chosen];
    for (const [row, line] of rows.entries()) {
      if (row === column) continue;
      const factor = (line[column] ?? 0) / (chosen[column] ?? 1);
      for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - factor * (chosen[at] ?? 0);
    }
  }
  return rows.map((line, at) => ((line[at] ?? 0) === 0 ? 0 : (line[size] ?? 0) / (line[at] ?? 1)));
}

function columnsOf<Value>(size: number, valueOf: (at: number) => Value): Value[] {
  return Array.from({ length: size }, (_, at) => valueOf(at));
}

function zeros(size: number): number[] {
  return columnsOf(size, () => 0);
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
