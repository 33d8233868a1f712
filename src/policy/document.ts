import type { Policy, Rule } from './policy.ts';

/** The rules of a policy as people edit them: data, kept as it is. What the facts are stays with the blueprint. */
export interface PolicyDocument {
  rules: DocumentRule[];
  otherwise: { decision: string; reason: string };
}

export interface DocumentRule extends Pick<Rule, 'id' | 'when' | 'decision' | 'reason'> {
  /** It stands in its place and decides nothing. */
  isOff: boolean;
}

/** The rules that the blueprint was written with. */
export function documentOf({ rules, otherwise: { decision, reason } }: Policy): PolicyDocument {
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      when: rule.when,
      decision: rule.decision,
      reason: rule.reason,
      isOff: false,
    })),
    otherwise: { decision, reason },
  };
}

/** The blueprint's policy with these rules in place of its own. */
export function withDocument(policy: Policy, { rules, otherwise }: PolicyDocument, edition?: number): Policy {
  return {
    ...policy,
    rules: rules
      .filter(({ isOff }) => !isOff)
      .map(({ id, when, decision, reason }) => ({ id, when, decision, reason })),
    otherwise,
    ...(edition !== undefined && { edition }),
  };
}
