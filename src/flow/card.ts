import type { Card, CardLine, CardPlan, PlannedLine } from './flow.ts';
import { factsOf } from './words.ts';

/** The lines of a card that hold for this context, and the fields that each of them looked at. */
export function cardOf(plan: CardPlan<object>, context: object, at: string): Card {
  const lines = (planned: readonly PlannedLine<object>[]): CardLine[] =>
    planned.flatMap(({ text, facts, when }) => {
      const { seen, reads } = watched(context);
      if (when && !when(seen, at)) return [];
      return [{ text, facts: factsOf(facts ?? {}, seen, at), reads: [...reads] }];
    });
  return { wants: lines(plan.wants), checked: lines(plan.checked), leftToDo: lines(plan.leftToDo) };
}

/** The context, and the names of its fields that are read through `seen`. */
function watched(context: object): { seen: object; reads: Set<string> } {
  const reads = new Set<string>();
  const seen = new Proxy(context, {
    get(target, field, receiver) {
      if (typeof field === 'string') reads.add(field);
      return Reflect.get(target, field, receiver) as unknown;
    },
  });
  return { seen, reads };
}
