import { reachedFrom } from '../reachedFrom.ts';
import { graphOf } from '../graph.ts';
import type { FlowRule } from '../violation.ts';

/** Every state can be reached from the first one. */
export const reachable: FlowRule = (flow) => {
  const graph = graphOf(flow);
  const reached = reachedFrom([graph.initial], (name) => graph.states.get(name)?.ways ?? []);
  return [...graph.states.keys()]
    .filter((state) => !reached.has(state))
    .map((state) => ({
      state,
      reason: `no way leads here from '${graph.initial}'`,
      fix: 'let a state lead here, or remove it',
    }));
};
