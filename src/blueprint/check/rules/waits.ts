import { graphOf, type GraphState } from '../graph.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Every state either says whom it waits for and what comes next, or always passes on. */
export const waits: FlowRule = (flow) =>
  [...graphOf(flow).states.values()].flatMap((state): Finding[] => {
    if (state.final || state.plan?.decides !== undefined) return [];
    const passes = state.ways.filter(({ cause }) => cause === 'always');
    if (state.plan?.rest !== undefined) return passes.length > 0 ? [both(state)] : untold(state);
    if (passes.length === 0) return [neither(state)];
    return passes.every(({ guarded }) => guarded) ? [mayStand(state)] : [];
  });

function untold({ name, plan }: GraphState): Finding[] {
  if (plan?.rest?.nextStep.trim() !== '') return [];
  return [
    {
      state: name,
      reason: 'its next step has no words: a person who looks at the loop cannot tell what comes next',
      fix: "write next: 'Customer gives the order number'",
    },
  ];
}

function both({ name }: GraphState): Finding {
  return {
    state: name,
    reason: 'it waits and passes on at once',
    fix: 'split it: one state that passes, one that waits',
  };
}

function neither({ name }: GraphState): Finding {
  return {
    state: name,
    reason: 'it does not say whom it waits for',
    fix: 'build it with ask, confirm, choose, call, wait, askPerson or handOver',
  };
}

function mayStand({ name }: GraphState): Finding {
  return {
    state: name,
    reason: 'it passes on only under conditions: when none holds the loop stands still',
    fix: 'add a last way without a condition',
  };
}
