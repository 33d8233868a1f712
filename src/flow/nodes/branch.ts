import { atOf, type FlowNode, type Step } from '../node.ts';
import type { From } from '../words.ts';

export interface Branch<Context> {
  /** The first case that holds is taken. */
  readonly cases: readonly { readonly when: From<Context, boolean>; readonly to: string }[];
  readonly otherwise: string;
}

/** Goes on at once, by what the context says. For a rule of the business use `decide`: it is recorded. */
export function branch<Context extends object>(branch: Branch<Context>): FlowNode {
  return {
    always: [
      ...branch.cases.map(({ when, to }) => ({
        target: to,
        guard: (step: Step) => when(step.context as Context, atOf(step)),
      })),
      { target: branch.otherwise },
    ],
    meta: { plan: { kind: 'branch', says: [] } },
  };
}
