import { useLingui } from '@lingui/react/macro';
import type { POLICY_PROBLEMS } from '../../../../src/api/policyProblems.ts';
import { money, number } from '../../data/say.ts';
import {
  currencyAmong,
  isComparison,
  operatorOf,
  type Comparison,
  type Condition,
  type Operator,
} from './condition.ts';
import type { Fact } from './policyQueries.ts';

/** 'daysSinceDelivery' as 'days since delivery'. */
export function worded(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

/** Rules in words: facts, comparisons, whole conditions, decisions. */
export function usePolicyWords(facts: readonly Fact[]) {
  const { t } = useLingui();
  const operators: Record<Operator, string> = {
    eq: t`is`,
    ne: t`is not`,
    lt: t`is less than`,
    lte: t`is at most`,
    gt: t`is more than`,
    gte: t`is at least`,
    in: t`is one of`,
  };
  const factWords = (name: string) =>
    facts.find((fact) => fact.name === name)?.unit?.kind === 'money' ? t`amount` : worded(name);
  const valueWords = (value: unknown, fact: Fact | undefined, currency: string | null): string => {
    if (value === null) return t`unknown`;
    if (typeof value === 'boolean') return value ? t`yes` : t`no`;
    if (typeof value === 'number') {
      if (currency !== null) return money({ minor: value, currency });
      return fact?.unit?.kind === 'days' ? t`${number(value)} days` : number(value);
    }
    if (Array.isArray(value)) return value.map((each) => valueWords(each, fact, currency)).join(', ');
    if (typeof value === 'string') return worded(value);
    return isFactRef(value) ? factWords(value.fact) : '';
  };
  const comparisonWords = (comparison: Comparison, siblings: readonly Condition[]): string => {
    const operator = operatorOf(comparison);
    const fact = facts.find(({ name }) => name === comparison.fact);
    const currency = fact ? currencyAmong(siblings, fact) : null;
    return `${factWords(comparison.fact)} ${operators[operator]} ${valueWords(comparison[operator], fact, currency)}`;
  };
  const conditionWords = (
    condition: Condition,
    siblings: readonly Condition[] = [],
    isInner = false,
  ): string => {
    if (isComparison(condition)) return comparisonWords(condition, siblings);
    if ('not' in condition) return t`not (${conditionWords(condition.not, siblings)})`;
    const isAll = 'all' in condition;
    const parts = isAll ? condition.all : condition.any;
    const words = parts.map((part) => conditionWords(part, isAll ? parts : siblings, true));
    const joined = words.join(isAll ? ` ${t`and`} ` : ` ${t`or`} `);
    return isInner && parts.length > 1 ? `(${joined})` : joined;
  };
  const decisionWords = (decision: string): string => {
    const known: Record<string, string> = {
      allow: t`Allow`,
      approve: t`A person approves`,
      person: t`Hand to a person`,
      deny: t`Refuse`,
      wait: t`Wait`,
    };
    return known[decision] ?? worded(decision).replace(/^./, (letter) => letter.toUpperCase());
  };
  return { operators, factWords, valueWords, conditionWords, decisionWords };
}

function isFactRef(value: unknown): value is { fact: string } {
  return typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';
}

/** What is wrong with a field. */
export function useProblemWords(): (problem: string) => string {
  const { t } = useLingui();
  const words: Record<(typeof POLICY_PROBLEMS)[number], string> = {
    missing: t`Something is missing here.`,
    unknownField: t`There is no such field.`,
    tooMany: t`These are too many.`,
    tooDeep: t`Conditions lie too deep in each other.`,
    badId: t`A name has letters and digits only, and begins with a letter.`,
    idTaken: t`Another rule has this name.`,
    unknownDecision: t`No flow has a way for this decision.`,
    unknownReason: t`These words belong to another decision.`,
    otherwiseAllows: t`What no rule names must not be allowed.`,
    unknownFact: t`There is no such fact.`,
    noComparison: t`Say how it is compared.`,
    noOrder: t`Only numbers are more or less.`,
    notANumber: t`Write a number.`,
    notWhole: t`Write a whole number.`,
    notAnOption: t`This fact is never that.`,
    notYesNo: t`Choose yes or no.`,
    notText: t`Write something.`,
    otherKind: t`These two cannot be compared.`,
  };
  return (problem) => (Object.hasOwn(words, problem) ? words[problem as keyof typeof words] : problem);
}
