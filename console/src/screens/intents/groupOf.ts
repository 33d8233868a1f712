import type { Confusion } from './useLearning.ts';

/** So many can be read beside each other. */
export const MOST_IN_MATRIX = 12;

/** An intent with those that it is confused with most, either way. */
export function groupOf(confusions: readonly Confusion[], intent: string): string[] {
  const near = confusions.filter(
    (each) => each.takenFor !== null && (each.intent === intent || each.takenFor === intent),
  );
  const names = near
    .toSorted((a, b) => b.texts - a.texts)
    .map((each) => (each.intent === intent ? (each.takenFor ?? '') : each.intent));
  return [...new Set([intent, ...names])].filter((name) => name !== '').slice(0, MOST_IN_MATRIX);
}
