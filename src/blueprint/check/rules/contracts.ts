import type { OperationContract } from '../../../flow/operation.ts';
import type { BlueprintRule } from '../violation.ts';

/** The flows agree on what an operation is: one name has one contract. */
export const contracts: BlueprintRule = ({ flows }) => {
  const known = new Map<string, OperationContract>();
  return flows.flatMap((flow) =>
    [...flow.plans].flatMap(([state, { call }]) => {
      if (call === undefined) return [];
      const first = known.get(call.contract.name) ?? call.contract;
      known.set(call.contract.name, first);
      if (sameContract(first, call.contract)) return [];
      return [
        {
          flow: flow.name,
          state,
          rule: 'contracts',
          reason: `'${first.name}' has another contract here than elsewhere`,
          fix: 'import the contract from the port instead of writing it again',
        },
      ];
    }),
  );
};

function sameContract(one: OperationContract, other: OperationContract): boolean {
  return one.effect === other.effect && one.outcomes.toSorted().join() === other.outcomes.toSorted().join();
}
