import type { Figures } from './figures.ts';

export interface Budget {
  what: string;
  unit: string;
  measured: number;
  limit: number;
  holds: boolean;
}

const most = (what: string, unit: string, measured: number, limit: number): Budget => ({
  what,
  unit,
  measured,
  limit,
  holds: measured <= limit,
});
const least = (what: string, unit: string, measured: number, limit: number): Budget => ({
  what,
  unit,
  measured,
  limit,
  holds: measured >= limit,
});

/** What the product promises on two cores with the load generator on the same machine. */
export function budgets({ loads, comparison, idleMb }: Figures): Budget[] {
  const fast = loads.find(({ name }) => name === '300/s');
  const full = loads.find(({ name }) => name === '200 in flight');
  return [
    ...(fast === undefined
      ? []
      : [
          most('acknowledged at 300/s, p50', 'ms', fast.acknowledged.p50, 5),
          most('acknowledged at 300/s, p99', 'ms', fast.acknowledged.p99, 40),
          most('answered at 300/s, p50', 'ms', fast.answered.p50, 15),
          most('answered at 300/s, p99', 'ms', fast.answered.p99, 80),
        ]),
    ...(full === undefined
      ? []
      : [
          least('turns with 200 in flight', '/s', full.perSecond, 1_500),
          least(`of ${comparison.by}`, '%', Math.round((full.perSecond / comparison.best) * 100), 60),
        ]),
    ...(idleMb === null ? [] : [most('memory of an idle product', 'MB', idleMb, 400)]),
    ...loads.flatMap(({ name, refused, unanswered, doubles }) => [
      most(
        `not acknowledged, not answered or answered twice (${name})`,
        '',
        refused + unanswered + doubles,
        0,
      ),
    ]),
  ];
}
