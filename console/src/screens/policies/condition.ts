import type { Fact, Rule } from './policyQueries.ts';

export type Value = string | number | boolean | null;
type Operand = Value | { fact: string };

export const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition as the server keeps it: one comparison, or conditions together. */
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };
export type Comparison = { fact: string } & { [operator in Operator]?: Operand | Value[] };

/** What the server has checked is one. */
export const conditionIn = ({ when }: Pick<Rule, 'when'>): Condition => when as Condition;

export const isComparison = (condition: Condition): condition is Comparison => 'fact' in condition;

export function operatorOf(comparison: Comparison): Operator {
  return OPERATORS.find((operator) => comparison[operator] !== undefined) ?? 'eq';
}

/** What a fact can be compared by: only numbers have an order. */
export function operatorsFor({ kind }: Fact): readonly Operator[] {
  if (kind === 'number') return OPERATORS;
  return kind === 'yesNo' ? ['eq', 'ne'] : ['eq', 'ne', 'in'];
}

/** A comparison of a fact that begins with something that fits it. */
export function firstComparison(fact: Fact): Comparison {
  const operator = fact.kind === 'number' ? 'gt' : 'eq';
  return { fact: fact.name, [operator]: firstValue(fact) };
}

export function firstValue({ kind, options }: Fact): Value {
  if (kind === 'number') return 0;
  if (kind === 'yesNo') return true;
  return options[0] ?? '';
}

/** The currency that amounts beside a comparison are in, when one is named there. */
export function currencyAmong(siblings: readonly Condition[], fact: Fact): string | null {
  const { unit } = fact;
  if (unit?.kind !== 'money') return null;
  const found = siblings.find((each) => isComparison(each) && each.fact === unit.currencyIn);
  const currency = found && isComparison(found) ? found.eq : undefined;
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : null;
}

/** How many digits a currency has behind the point: 2 for BRL, 0 for JPY. */
export function digitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits;
}
