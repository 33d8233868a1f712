import { graphOf } from '../graph.ts';
import { reachedFrom } from '../reachedFrom.ts';
import type { FlowRule } from '../violation.ts';

/** From every state an end can be reached. A final state inside another does not end the loop. */
export const endReachable: FlowRule = (flow) => {
  const graph = graphOf(flow);
  const ends = [...graph.states.values()].filter(({ final, name }) => final && !name.includes('.'));
  const isEnd = new Set(ends.map(({ name }) => name));
  return [...graph.states.values()]
    .filter(({ name }) => {
      const reached = reachedFrom([name], (state) => graph.states.get(state)?.ways ?? []);
      return ![...reached].some((state) => isEnd.has(state));
    })
    .map(({ name }) => ({
      state: name,
      reason: 'no end can be reached from here: a loop that comes here stays open for ever',
      fix: 'give it a way that leads to a close()',
    }));
};
