/** One text that was answered. */
export interface Judged {
  confidence: number;
  isRight: boolean;
}

/** The largest share that can be taken for sure with at least this much of it right, whatever the threshold. */
export function coverageAt(rows: readonly Judged[], precision: number): number {
  const sorted = rows.toSorted((a, b) => b.confidence - a.confidence);
  let [right, best] = [0, 0];
  for (const [index, row] of sorted.entries()) {
    if (row.isRight) right += 1;
    const isLastOfEquals = sorted[index + 1]?.confidence !== row.confidence;
    if (isLastOfEquals && right >= precision * (index + 1)) best = index + 1;
  }
  return rows.length === 0 ? 0 : best / rows.length;
}

/** How often one that belongs is surer than one that does not: 0.5 is chance. */
export function separation(belonging: readonly number[], strange: readonly number[]): number {
  const all = [
    ...belonging.map((value) => ({ value, belongs: true })),
    ...strange.map((value) => ({ value, belongs: false })),
  ].toSorted((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + to + 1) / 2;
    for (let index = from; index < to; index += 1) if (all[index]?.belongs) ranks += rank;
    from = to;
  }
  const pairs = belonging.length * strange.length;
  return pairs === 0 ? 0.5 : (ranks - (belonging.length * (belonging.length + 1)) / 2) / pairs;
}

/** The mean distance of what was promised from what came true, in fifteen steps of confidence. */
export function calibrationError(rows: readonly Judged[]): number {
  const steps = Map.groupBy(rows, ({ confidence }) => Math.min(14, Math.floor(confidence * 15)));
  const errors = [...steps.values()].map((ofStep) =>
    Math.abs(ofStep.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0)),
  );
  return rows.length === 0 ? 0 : errors.reduce((sum, each) => sum + each, 0) / rows.length;
}

/** Of those that belong, the share that is right and kept, when so many of the strange are kept out. */
export function accuracyAtRecall(
  rows: readonly Judged[],
  strange: readonly number[],
  recall: number,
): number {
  const threshold = strange.toSorted((a, b) => a - b)[Math.ceil(recall * strange.length)] ?? Infinity;
  return shareOf(rows, ({ confidence, isRight }) => isRight && confidence >= threshold);
}

export function shareOf<Row>(rows: readonly Row[], has: (row: Row) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(has).length / rows.length;
}
