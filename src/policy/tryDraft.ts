import type { PolicyCase } from './cases.ts';
import { decide } from './decide.ts';
import type { Policy } from './policy.ts';

/** A real case that other rules would decide otherwise. */
export interface ChangedCase extends PolicyCase {
  /** By the rules that decide now. */
  now: { rule: string; decision: string; reason: string };
  /** By those of the draft. */
  drafted: { rule: string; decision: string; reason: string };
}

export interface Trial {
  cases: number;
  /** Decided otherwise, or with other words. */
  changed: ChangedCase[];
  /** Of the blueprint's own examples: how many there are, and how many come out otherwise. */
  examples: { count: number; changed: number };
}

/** Decides past cases again, on the facts that were kept with them, by the rules of now and by others. */
export function tryDraft(now: Policy, draft: Policy, cases: readonly PolicyCase[]): Trial {
  const decided = cases.filter(({ facts }) => now.facts.safeParse(facts).success);
  return {
    cases: decided.length,
    changed: decided.flatMap((each) => {
      const [before, after] = [verdict(now, each), verdict(draft, each)];
      const isSame = before.decision === after.decision && before.reason === after.reason;
      return isSame ? [] : [{ ...each, now: before, drafted: after }];
    }),
    examples: {
      count: now.examples.length,
      changed: now.examples.filter(
        ({ facts }) => decide(now, facts).decision !== decide(draft, facts).decision,
      ).length,
    },
  };
}

function verdict(policy: Policy, { facts }: Pick<PolicyCase, 'facts'>): ChangedCase['now'] {
  const { rule, decision, reasons } = decide(policy, facts);
  return { rule, decision, reason: reasons[0] ?? '' };
}
