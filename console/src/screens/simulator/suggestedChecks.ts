import type { ScenarioCheck } from '../../../../src/api/scenario.ts';
import type { Run } from '../../../../src/api/simulatorShapes.ts';

/** What must hold always and holds here, and what was seen at the end: where the matter stands and what was given back. */
export function suggestedChecks({ checks, loop, refunds, persona }: Run): ScenarioCheck[] {
  const usual = checks.filter(({ holds }) => holds).map(({ check }) => check);
  const orders = new Set(persona.orders.map(({ number }) => number));
  const seen: ScenarioCheck[] = refunds
    .filter(({ order }) => orders.has(order))
    .map(({ order, amounts }) => ({ check: 'refunds', order, are: amounts }));
  if (loop === null) return [...usual, ...seen];
  const end: ScenarioCheck[] =
    loop.outcome === null
      ? [
          { check: 'state', is: loop.state },
          { check: 'owner', is: loop.owner },
        ]
      : [{ check: 'outcome', is: loop.outcome }];
  return [...usual, ...end, ...seen];
}
