import type { Json, JsonObject } from '../base/json.ts';

/** What a fact is compared with: a value, or another fact of the same policy. */
type Operand<Name extends string = string> = string | number | boolean | null | { fact: Name };

/** A condition is data, never code: one comparison of one named fact, or a combination of conditions. */
export type Condition<Name extends string = string> =
  | { fact: Name; eq: Operand<Name> }
  | { fact: Name; ne: Operand<Name> }
  | { fact: Name; lt: Operand<Name> }
  | { fact: Name; lte: Operand<Name> }
  | { fact: Name; gt: Operand<Name> }
  | { fact: Name; gte: Operand<Name> }
  | { fact: Name; in: readonly (string | number)[] }
  | { all: readonly Condition<Name>[] }
  | { any: readonly Condition<Name>[] }
  | { not: Condition<Name> };

/**
 * Whether the facts meet the condition.
 * Only numbers have an order: a comparison with anything else is false, and so is its opposite.
 */
export function meets(condition: Condition, facts: JsonObject): boolean {
  if ('all' in condition) return condition.all.every((each) => meets(each, facts));
  if ('any' in condition) return condition.any.some((each) => meets(each, facts));
  if ('not' in condition) return !meets(condition.not, facts);
  const value = facts[condition.fact];
  if (value === undefined) return false;
  if ('in' in condition) return condition.in.some((each) => each === value);
  if ('eq' in condition) return value === operandOf(condition.eq, facts);
  if ('ne' in condition) return value !== operandOf(condition.ne, facts);
  if ('lt' in condition) return ordered(value, operandOf(condition.lt, facts), (a, b) => a < b);
  if ('lte' in condition) return ordered(value, operandOf(condition.lte, facts), (a, b) => a <= b);
  if ('gt' in condition) return ordered(value, operandOf(condition.gt, facts), (a, b) => a > b);
  return ordered(value, operandOf(condition.gte, facts), (a, b) => a >= b);
}

/** The facts that a condition reads. */
export function factsRead(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsRead);
  if ('any' in condition) return condition.any.flatMap(factsRead);
  if ('not' in condition) return factsRead(condition.not);
  const operands = Object.values(condition).filter((each) => typeof each === 'object' && each !== null);
  return [condition.fact, ...operands.flatMap((each) => ('fact' in each ? [each.fact] : []))];
}

function operandOf(operand: Operand, facts: JsonObject): Json | undefined {
  return typeof operand === 'object' && operand !== null ? facts[operand.fact] : operand;
}

function ordered(left: Json, right: Json | undefined, holds: (a: number, b: number) => boolean): boolean {
  return typeof left === 'number' && typeof right === 'number' && holds(left, right);
}
