import type { Card, CardLine, CardPlan, PlannedLine } from './flow.ts';
import { factsOf } from './words.ts';

/** The lines of a card that hold for this context. */
export function cardOf(plan: CardPlan<object>, context: object, at: string): Card {
  const lines = (planned: readonly PlannedLine<object>[]): CardLine[] =>
    planned
      .filter(({ when }) => when?.(context, at) ?? true)
      .map(({ text, facts }) => ({ text, facts: factsOf(facts ?? {}, context, at) }));
  return { wants: lines(plan.wants), checked: lines(plan.checked), leftToDo: lines(plan.leftToDo) };
}
