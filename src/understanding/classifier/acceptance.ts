import type { UnseenRow } from './crossValidate.ts';
import type { Decision } from './decision.ts';
import { fitLogistic, probability, type Logistic, type LogisticRow } from './logistic.ts';

/** How far a decision can be trusted, learned from decisions on texts that were not seen. */
export interface Acceptance {
  /** That the best class is right. */
  readonly right: Logistic;
  /** That one of the two best is. */
  readonly rightOfTwo: Logistic;
  /** That the text belongs to none of the classes, because it is like those that were given as such; null: none were. */
  readonly strange: Logistic | null;
  /** By class: how reliable it was, as log odds. One more sign for `right`. */
  readonly reliability: readonly number[];
}

export interface Trust {
  right: number;
  rightOfTwo: number;
  strange: number;
}

/** This share of what people write is taken to be something else than what was learned. */
const STRANGE_RATE = 0.1;
/** With so many examples of what is strange, half of it is taken to be like them, and half like intents that are not known. */
const EVEN_STRANGE = 100;
/** So many average decisions are added to those of a class. */
const PRIOR_ROWS = 4;

/** The rows with how much each counts, so that all that is strange makes up STRANGE_RATE of them. */
export function weighRows(rows: readonly UnseenRow[]): number[] {
  const counts = { own: 0, held: 0, strange: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  const held = counts.held === 0 ? 0 : EVEN_STRANGE;
  const total = held + counts.strange;
  const shares = {
    own: total === 0 ? 1 : 1 - STRANGE_RATE,
    held: total === 0 ? 0 : (STRANGE_RATE * held) / total,
    strange: total === 0 ? 0 : (STRANGE_RATE * counts.strange) / total,
  };
  return rows.map(({ kind }) => (shares[kind] * rows.length) / counts[kind]);
}

export function isRight({ kind, best, label }: UnseenRow): boolean {
  return kind === 'own' && best === label;
}

export function isRightOfTwo(row: UnseenRow): boolean {
  return isRight(row) || (row.kind === 'own' && row.second === row.label);
}

export function learnAcceptance(
  rows: readonly UnseenRow[],
  weights: readonly number[],
  classes: number,
): Acceptance {
  const tally = new Tally(rows, weights, classes);
  const logisticRows = (
    yes: (row: UnseenRow) => boolean,
    features: (row: UnseenRow, at: number) => number[],
  ): LogisticRow[] =>
    rows.map((row, at) => ({ features: features(row, at), yes: yes(row), weight: weights[at] ?? 0 }));
  const hasStrange = rows.some(({ kind }) => kind === 'strange');
  return {
    right: fitLogistic(
      logisticRows(isRight, (row, at) => [
        ...row.signs,
        tally.reliability(row.best, { without: row, weight: weights[at] ?? 0 }),
      ]),
    ),
    rightOfTwo: fitLogistic(logisticRows(isRightOfTwo, (row) => signsOfTwo(row))),
    strange: hasStrange
      ? fitLogistic(
          logisticRows(
            ({ kind }) => kind === 'strange',
            ({ signs }) => signs,
          ),
        )
      : null,
    reliability: Array.from({ length: classes }, (_, each) => tally.reliability(each)),
  };
}

/** Each in [0, 1]; a text that shares nothing with any example is trusted in nothing. */
export function trust(decision: Decision, { right, rightOfTwo, strange, reliability }: Acceptance): Trust {
  const { best, second, signs, unknownShare } = decision;
  if (best < 0 || unknownShare === 1) return { right: 0, rightOfTwo: 0, strange: 0 };
  return {
    right: within(probability(right, [...signs, reliability[best] ?? 0])),
    rightOfTwo: second < 0 ? 0 : within(probability(rightOfTwo, signsOfTwo(decision))),
    strange: strange === null ? 0 : within(probability(strange, signs)),
  };
}

function signsOfTwo({ signs, bestShare, secondShare }: Decision): number[] {
  const share = Math.min(bestShare + secondShare, 1 - 1e-6);
  return [...signs, Math.log(share / (1 - share))];
}

function within(p: number): number {
  return Number.isFinite(p) ? Math.min(1, Math.max(0, p)) : 0;
}

/** How often each class was right when it was best, by weight. */
class Tally {
  readonly #right: Float64Array;
  readonly #all: Float64Array;
  readonly #average: number;

  constructor(rows: readonly UnseenRow[], weights: readonly number[], classes: number) {
    this.#right = new Float64Array(classes);
    this.#all = new Float64Array(classes);
    let [right, all] = [0, 0];
    for (const [at, row] of rows.entries()) {
      const weight = weights[at] ?? 0;
      const rightWeight = isRight(row) ? weight : 0;
      this.#all[row.best] = (this.#all[row.best] ?? 0) + weight;
      this.#right[row.best] = (this.#right[row.best] ?? 0) + rightWeight;
      [right, all] = [right + rightWeight, all + weight];
    }
    this.#average = Math.min(0.999, Math.max(0.001, all === 0 ? 0.5 : right / all));
  }

  /** Log odds; what is learned from a row must not come from that row. */
  reliability(each: number, left?: { without: UnseenRow; weight: number }): number {
    const leftRight = left !== undefined && isRight(left.without) ? left.weight : 0;
    const right = (this.#right[each] ?? 0) - leftRight;
    const all = (this.#all[each] ?? 0) - (left?.weight ?? 0);
    const wrong = all - right;
    return Math.log((right + PRIOR_ROWS * this.#average) / (wrong + PRIOR_ROWS * (1 - this.#average)));
  }
}
