import type { JsonObject } from '../base/json.ts';
import { meets } from './condition.ts';
import type { Decision, Policy } from './policy.ts';

/** Pure: the same facts always give the same decision. Facts that do not fit the policy are never allowed anything. */
export function decide(policy: Policy, facts: JsonObject): Decision {
  const rule = policy.facts.safeParse(facts).success
    ? (policy.rules.find((each) => meets(each.when, facts)) ?? { ...policy.otherwise, id: 'otherwise' })
    : { ...policy.otherwise, id: 'factsInvalid' };
  return {
    policy: policy.name,
    version: policy.version,
    ...(policy.edition !== undefined && { edition: policy.edition }),
    rule: rule.id,
    decision: rule.decision,
    reasons: [rule.reason],
    facts,
  };
}

/** All that a policy may decide: the outcomes that a flow must have a way for. */
export function decisionsOf(policy: Policy): string[] {
  return [...new Set([...policy.rules.map(({ decision }) => decision), policy.otherwise.decision])];
}
