import type { JsonObject } from '../../base/json.ts';
import { decide as decidePolicy } from '../../policy/decide.ts';
import type { Policy } from '../../policy/policy.ts';
import { bookkeepingOf } from '../bookkeeping.ts';
import { keep } from '../keep.ts';
import { atOf, publishedOf, type FlowNode, type Step } from '../node.ts';
import type { From } from '../words.ts';

export interface Decide<Context> {
  readonly policy: Policy;
  readonly facts: From<Context, JsonObject>;
  /** Where each decision of the policy leads. */
  readonly outcomes: { readonly [decision: string]: string };
}

const KEPT_DECISIONS = 20;

/**
 * Asks a policy and goes on by its decision, which is kept in the context with the rule that made it. The policy that the
 * business published under its name decides instead, if there is one.
 */
export function decide<Context extends object>(decide: Decide<Context>): FlowNode {
  return {
    entry: [
      keep((step) => {
        const at = atOf(step);
        const policy = publishedOf(step)?.get(decide.policy.name) ?? decide.policy;
        const decision = decidePolicy(policy, decide.facts(step.context as Context, at));
        const earlier = bookkeepingOf(step.context).decisions;
        return { decisions: [...earlier, { ...decision, at }].slice(-KEPT_DECISIONS) };
      }),
    ],
    always: Object.entries(decide.outcomes).map(([decision, to]) => ({
      target: to,
      guard: (step: Step) => bookkeepingOf(step.context).decisions.at(-1)?.decision === decision,
    })),
    meta: {
      plan: {
        kind: 'decide',
        says: [],
        decides: { policy: decide.policy, handled: Object.keys(decide.outcomes) },
      },
    },
  };
}
