import type { FlowNodes } from './node.ts';
import type { StatePlan } from './plan.ts';

/** The plans of all states that have one, by dotted name. */
export function plansOf(states: FlowNodes, parent = ''): Map<string, StatePlan> {
  return new Map(
    Object.entries(states).flatMap(([name, node]): [string, StatePlan][] => [
      ...(node.meta === undefined ? [] : [[parent + name, node.meta.plan] as [string, StatePlan]]),
      ...(node.states === undefined ? [] : plansOf(node.states, `${parent}${name}.`)),
    ]),
  );
}
