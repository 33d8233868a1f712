import type { PlannedCall } from '../../../flow/plan.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Whatever comes of a call has a way, and while nobody knows what came of a money call the contact is told. */
export const callOutcomes: FlowRule = (flow) =>
  [...flow.plans].flatMap(([state, { call }]) =>
    call === undefined ? [] : [...missingOutcomes(state, call), ...silentWhileUnsettled(state, call)],
  );

function missingOutcomes(state: string, { contract, handled }: PlannedCall): Finding[] {
  const must = [...contract.outcomes, 'failed', ...(contract.effect === 'read' ? [] : ['manual'])];
  return must
    .filter((outcome) => !handled.includes(outcome))
    .map((outcome) => ({
      state,
      reason: `'${contract.name}' may end as '${outcome}', which has no way`,
      fix: `add '${outcome}' to on`,
    }));
}

function silentWhileUnsettled(state: string, { contract, saysUnsettled }: PlannedCall): Finding[] {
  if (contract.effect !== 'money' || saysUnsettled) return [];
  return [
    {
      state,
      reason: `'${contract.name}' moves money and nothing is said while nobody knows whether it moved`,
      fix: 'add unsettled: what is said, and by when the contact will hear',
    },
  ];
}
