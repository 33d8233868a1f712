/** A decision on an unseen text, as a threshold sees it. */
export interface JudgedRow {
  /** The number of the class that was said. */
  said: number;
  confidence: number;
  isRight: boolean;
  weight: number;
}

/** Above every confidence: nothing is accepted. */
export const NEVER = 1.01;

/** What is taken to be known of a class before its own rows are counted: so many rows, nearer to always right than asked. */
const PRIOR_ROWS = 40;

/** So much is taken to have been wrong before the first row: a handful of right ones is no proof. */
const DOUBT_ROWS = 0.5;

/** The lowest confidence from which on at least `target` of the decisions are right, by weight. */
export function lowestThreshold(rows: readonly JudgedRow[], target: number): number {
  let [right, all, threshold] = [0, 0, NEVER];
  for (const row of byConfidence(rows)) {
    all += row.weight;
    if (row.isRight) right += row.weight;
    if (right >= target * (all + DOUBT_ROWS)) threshold = row.confidence;
  }
  return threshold;
}

/** The thresholds of single classes, and the one that those classes have that need no stricter one. */
export interface FoundThresholds {
  all: number;
  byClass: number[];
}

/**
 * A threshold for all classes together, from which on at least `target` is right; and a stricter one for each class that
 * would be wrong twice as often as that. A class with few rows has the threshold of all.
 */
export function findThresholds(rows: readonly JudgedRow[], classes: number, target: number): FoundThresholds {
  const ofClass = Array.from({ length: classes }, (): JudgedRow[] => []);
  for (const row of byConfidence(rows)) ofClass[row.said]?.push(row);
  const all = lowestThreshold(rows, target);
  return { all, byClass: ofClass.map((own) => ownThreshold(own, all, 1 - 2 * (1 - target))) };
}

/** @param own Sorted by confidence, highest first. */
function ownThreshold(own: readonly JudgedRow[], all: number, target: number): number {
  const prior = PRIOR_ROWS * ((1 + target) / 2);
  let [right, count, threshold] = [0, 0, NEVER];
  let isHeld = true;
  for (const row of own) {
    if (row.confidence < all) break;
    count += row.weight;
    if (row.isRight) right += row.weight;
    isHeld = right + prior >= target * (count + PRIOR_ROWS);
    if (isHeld) threshold = row.confidence;
  }
  return isHeld ? all : threshold;
}

function byConfidence(rows: readonly JudgedRow[]): JudgedRow[] {
  return rows.toSorted((a, b) => b.confidence - a.confidence);
}
