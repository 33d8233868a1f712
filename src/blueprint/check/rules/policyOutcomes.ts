import { decisionsOf } from '../../../policy/decide.ts';
import type { Policy } from '../../../policy/policy.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Whatever a policy decides has a way, every way has a decision, and the policy belongs to the blueprint. */
export const policyOutcomes: FlowRule = (flow, blueprint) =>
  [...flow.plans].flatMap(([state, { decides }]) =>
    decides === undefined
      ? []
      : [
          ...unhandled(state, decides.policy, decides.handled),
          ...impossible(state, decides.policy, decides.handled),
          ...foreign(state, decides.policy, blueprint.policies),
        ],
  );

function unhandled(state: string, policy: Policy, handled: readonly string[]): Finding[] {
  return decisionsOf(policy)
    .filter((decision) => !handled.includes(decision))
    .map((decision) => ({
      state,
      reason: `policy '${policy.name}' may decide '${decision}', which has no way`,
      fix: `add '${decision}' to outcomes`,
    }));
}

function impossible(state: string, policy: Policy, handled: readonly string[]): Finding[] {
  return handled
    .filter((decision) => !decisionsOf(policy).includes(decision))
    .map((decision) => ({
      state,
      reason: `policy '${policy.name}' never decides '${decision}'`,
      fix: `remove '${decision}' from outcomes, or add a rule that decides it`,
    }));
}

function foreign(state: string, policy: Policy, policies: readonly Policy[]): Finding[] {
  if (policies.some(({ name, version }) => name === policy.name && version === policy.version)) return [];
  return [
    {
      state,
      reason: `policy '${policy.name}' version ${policy.version} is not in the blueprint`,
      fix: 'add it to policies, so that its examples are checked',
    },
  ];
}
