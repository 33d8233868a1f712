import { graphOf, type FlowGraph } from '../graph.ts';
import { reachedFrom } from '../reachedFrom.ts';
import type { FlowRule } from '../violation.ts';

/** No circle turns without a contact, a person or time: it would turn as fast as the machine can. */
export const cycles: FlowRule = (flow) => {
  const graph = graphOf(flow);
  return [...graph.states.keys()]
    .filter((state) => isInCircle(graph, state))
    .map((state) => ({
      state,
      reason: 'it comes back to itself without waiting for the contact, a person or time',
      fix: 'put an ask or a wait into the circle, or lead on elsewhere',
    }));
};

function isInCircle(graph: FlowGraph, state: string): boolean {
  const quickWays = (name: string) =>
    (graph.states.get(name)?.ways ?? []).filter(({ cause }) => cause === 'always' || cause === 'system');
  const next = quickWays(state).flatMap(({ to }) => (to === null ? [] : [to]));
  return reachedFrom(next, quickWays).has(state);
}
