import type { Json, JsonObject } from '../base/json.ts';
import { checkCondition, isObject } from './checkCondition.ts';
import type { DocumentRule, PolicyDocument } from './document.ts';
import { factFields, type FactField } from './factFields.ts';
import type { Policy } from './policy.ts';
import type { PolicyProblem } from '../api/policyProblems.ts';

/** As it may be sent: what is not switched off need not say so. */
interface Written extends Omit<PolicyDocument, 'rules'> {
  rules: (Omit<DocumentRule, 'isOff'> & { isOff?: boolean })[];
}

const MOST_RULES = 100;
const RULE_FIELDS = ['id', 'when', 'decision', 'reason', 'isOff'];
const RESERVED = ['otherwise', 'factsInvalid'];

/**
 * What somebody wrote in place of a blueprint's rules. The document is given when nothing is wrong with it: its
 * conditions read facts that there are, and it decides only what the flows have a way for, in words that fit there.
 */
export function checkDocument(
  policy: Policy,
  written: Json,
): { document: PolicyDocument; problems: [] } | { document: null; problems: PolicyProblem[] } {
  const problems = problemsIn(policy, written);
  if (problems.length > 0 || !isObject(written)) return { document: null, problems };
  const { rules, otherwise } = written as unknown as Written; // every field was looked at
  return {
    document: {
      rules: rules.map(({ id, when, decision, reason, isOff = false }) => ({
        id,
        when,
        decision,
        reason,
        isOff,
      })),
      otherwise: { decision: otherwise.decision, reason: otherwise.reason },
    },
    problems: [],
  };
}

/** What rules may decide, and the texts that the blueprint has for each: what its own rules say. */
export function verdictsOf({ rules, otherwise }: Policy): { decision: string; reasons: string[] }[] {
  const said = Map.groupBy([...rules, otherwise], ({ decision }) => decision);
  return [...said].map(([decision, all]) => ({
    decision,
    reasons: [...new Set(all.map(({ reason }) => reason))],
  }));
}

function problemsIn(policy: Policy, written: Json): PolicyProblem[] {
  if (!isObject(written)) return [{ at: '', problem: 'missing' }];
  const { rules, otherwise, ...more } = written;
  const strange = Object.keys(more).map((name): PolicyProblem => ({ at: name, problem: 'unknownField' }));
  if (!Array.isArray(rules) || rules.length === 0) return [...strange, { at: 'rules', problem: 'missing' }];
  if (rules.length > MOST_RULES) return [...strange, { at: 'rules', problem: 'tooMany' }];
  const facts = new Map(factFields(policy).map((field) => [field.name, field]));
  return [
    ...strange,
    ...rules.flatMap((rule, index) => checkRule(rule, { policy, facts, at: `rules.${index}` })),
    ...idsTaken(rules),
    ...checkOtherwise(policy, otherwise),
  ];
}

function checkRule(
  rule: Json,
  { policy, facts, at }: { policy: Policy; facts: ReadonlyMap<string, FactField>; at: string },
): PolicyProblem[] {
  if (!isObject(rule)) return [{ at, problem: 'missing' }];
  const { id, when, isOff = false } = rule;
  const isId = typeof id === 'string' && /^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(id);
  return [
    ...Object.keys(rule).flatMap((name): PolicyProblem[] =>
      RULE_FIELDS.includes(name) ? [] : [{ at: `${at}.${name}`, problem: 'unknownField' }],
    ),
    ...(isId ? [] : [{ at: `${at}.id`, problem: 'badId' as const }]),
    ...(typeof isOff === 'boolean' ? [] : [{ at: `${at}.isOff`, problem: 'notYesNo' as const }]),
    ...checkCondition(when, facts, `${at}.when`),
    ...checkVerdict(policy, rule, at),
  ];
}

function checkVerdict(policy: Policy, { decision, reason }: JsonObject, at: string): PolicyProblem[] {
  const verdict = verdictsOf(policy).find((one) => one.decision === decision);
  if (!verdict) return [{ at: `${at}.decision`, problem: 'unknownDecision' }];
  if (typeof reason === 'string' && verdict.reasons.includes(reason)) return [];
  return [{ at: `${at}.reason`, problem: 'unknownReason' }];
}

function checkOtherwise(policy: Policy, otherwise: Json | undefined): PolicyProblem[] {
  if (!isObject(otherwise)) return [{ at: 'otherwise', problem: 'missing' }];
  if (otherwise['decision'] === 'allow') return [{ at: 'otherwise.decision', problem: 'otherwiseAllows' }];
  return checkVerdict(policy, otherwise, 'otherwise');
}

function idsTaken(rules: readonly Json[]): PolicyProblem[] {
  const ids = rules.map((rule) => (isObject(rule) ? rule['id'] : undefined));
  return ids.flatMap((id, index): PolicyProblem[] =>
    typeof id === 'string' && (ids.indexOf(id) < index || RESERVED.includes(id))
      ? [{ at: `rules.${index}.id`, problem: 'idTaken' }]
      : [],
  );
}
