import { keep } from '../keep.ts';
import { atOf, type FlowNode, type Step } from '../node.ts';
import type { From } from '../words.ts';

interface BranchCase<Context> {
  readonly when: From<Context, boolean>;
  readonly to: string;
  /** What is kept on this way. */
  readonly set?: From<Context, Partial<Context>>;
}

export interface Branch<Context> {
  /** The first case that holds is taken. */
  readonly cases: readonly BranchCase<Context>[];
  readonly otherwise: string;
}

/** Goes on at once, by what the context says. For a rule of the business use `decide`: it is recorded. */
export function branch<Context extends object>(branch: Branch<Context>): FlowNode {
  return {
    always: [
      ...branch.cases.map(({ when, to, set }) => ({
        target: to,
        guard: (step: Step) => when(step.context as Context, atOf(step)),
        ...(set === undefined ? {} : { actions: [keep((step) => set(step.context as Context, atOf(step)))] }),
      })),
      { target: branch.otherwise },
    ],
    meta: { plan: { kind: 'branch', says: [] } },
  };
}
