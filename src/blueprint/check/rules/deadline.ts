import { graphOf, isRest, type GraphState } from '../graph.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Every state that waits is left by a timer, whatever else happens or does not. */
export const deadline: FlowRule = (flow) =>
  [...graphOf(flow).states.values()].filter(isRest).flatMap((state): Finding[] => {
    const timers = state.ways.filter(({ cause, to }) => cause === 'time' && to !== null);
    if (timers.length === 0) return [missing(state)];
    if (timers.every(({ to, guarded }) => guarded || to === state.name)) return [noWayOut(state)];
    return [];
  });

function missing({ name, plan }: GraphState): Finding {
  return {
    state: name,
    reason: `it waits for the ${plan?.rest?.waitsFor ?? 'unknown'} without a deadline`,
    fix: 'add a timer with a way out: silence.giveUp, deadline, or for',
  };
}

function noWayOut({ name }: GraphState): Finding {
  return {
    state: name,
    reason: 'its deadline leads back to itself, or only under a condition',
    fix: 'let one timer lead to another state without a condition',
  };
}
