import type { Shelf } from './demoShelf.ts';
import type { Outcome } from './measure.ts';

const GOOD_ENOUGH = 0.999;

/** What is shown of queries that are not answered as judged, worst first: grade and English title of each. */
export function wrongLines(outcomes: readonly Outcome[], shelf: Shelf): string[] {
  const titles = new Map(shelf.en.map(({ ref, title }) => [ref, title]));
  return outcomes
    .filter(({ ndcg, broken }) => ndcg < GOOD_ENOUGH || broken > 0)
    .toSorted((a, b) => a.ndcg - b.ndcg)
    .flatMap(({ query, ndcg, broken, shown }) => {
      const counts = [3, 2, 1].map(
        (grade) => [...query.grades.values()].filter((each) => each === grade).length,
      );
      const rows = shown.map(({ ref }) => `${query.grades.get(ref) ?? 0} ${titles.get(ref) ?? ref}`);
      return [
        `${ndcg.toFixed(3)} ${query.language} ${query.text} (${counts.join('/')}; broken ${broken})`,
        `    ${rows.join(' | ')}`,
      ];
    });
}
