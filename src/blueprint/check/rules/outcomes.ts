import { graphOf, type GraphState } from '../graph.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Every end says how the matter ended. */
export const outcomes: FlowRule = (flow) =>
  [...graphOf(flow).states.values()].filter(({ final }) => final).flatMap(unnamed);

function unnamed({ name, plan }: GraphState): Finding[] {
  if (name.includes('.')) {
    return [
      {
        state: name,
        reason: 'it ends the state around it, not the loop',
        fix: 'put ends at the top of the flow and lead there with a target like #refund.done',
      },
    ];
  }
  if (plan?.outcome !== undefined && plan.outcome.trim() !== '') return [];
  return [
    {
      state: name,
      reason: 'it ends the loop without an outcome: no report could tell how the matter ended',
      fix: "build it with close({ outcome: 'refunded' })",
    },
  ];
}
