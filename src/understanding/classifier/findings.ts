import type { Findings, Thresholds } from './classifierModel.ts';
import type { UnseenRow } from './crossValidate.ts';
import { NEVER, type JudgedRow } from './thresholds.ts';

const CONFUSED_FROM = 0.1;

export function findingsOf(
  rows: readonly UnseenRow[],
  judged: readonly JudgedRow[],
  { classes, thresholds }: { classes: readonly string[]; thresholds: Pick<Thresholds, 'byClass'> },
): Findings {
  const own = judged.filter((_, at) => rows[at]?.kind === 'own');
  const sure = own.filter(({ said, confidence }) => confidence >= (thresholds.byClass[said] ?? NEVER));
  return {
    tested: own.length,
    accuracy: shareOf(own, ({ isRight }) => isRight),
    coverage: own.length === 0 ? 0 : sure.length / own.length,
    precision: shareOf(sure, ({ isRight }) => isRight),
    confused: confusedIn(rows, classes),
  };
}

function shareOf(rows: readonly JudgedRow[], has: (row: JudgedRow) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(has).length / rows.length;
}

function confusedIn(rows: readonly UnseenRow[], classes: readonly string[]): Findings['confused'] {
  const own = rows.filter(({ kind }) => kind === 'own');
  const tested = Map.groupBy(own, ({ label }) => label);
  const confused = [...tested].flatMap(([label, ofClass]) =>
    [...Map.groupBy(ofClass, ({ best }) => best)]
      .filter(
        ([best, taken]) =>
          best !== label && taken.length > 1 && taken.length > CONFUSED_FROM * ofClass.length,
      )
      .map(([best, taken]) => ({
        intent: classes[label] ?? '',
        takenFor: classes[best] ?? '',
        share: taken.length / ofClass.length,
      })),
  );
  return confused.toSorted((a, b) => b.share - a.share);
}
