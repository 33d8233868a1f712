import { checkPolicy } from '../../../policy/checkPolicy.ts';
import type { BlueprintRule } from '../violation.ts';

/** Every policy is sound and its examples come out as written. */
export const policies: BlueprintRule = (blueprint) =>
  blueprint.policies.flatMap((policy) =>
    checkPolicy(policy).map((problem) => ({
      flow: null,
      state: null,
      rule: 'policies',
      reason: `policy '${policy.name}': ${problem}`,
      fix: 'correct the rules, or the examples',
    })),
  );
