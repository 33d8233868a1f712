import type { Json, JsonObject } from '../base/json.ts';
import type { FactField } from './factFields.ts';
import type { PolicyProblem } from '../api/policyProblems.ts';

export const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'] as const;
const ORDERS: readonly string[] = ['lt', 'lte', 'gt', 'gte'];
const MOST_PARTS = 50;
const DEEPEST = 6;
const LONGEST_TEXT = 200;

type Facts = ReadonlyMap<string, FactField>;

/** What is wrong with a condition that somebody wrote, each at its field; empty when it is one. */
export function checkCondition(
  condition: Json | undefined,
  facts: Facts,
  at: string,
  depth = 1,
): PolicyProblem[] {
  if (!isObject(condition)) return [{ at, problem: 'missing' }];
  if (depth > DEEPEST) return [{ at, problem: 'tooDeep' }];
  const names = Object.keys(condition);
  const [only] = names;
  if (names.length === 1 && only === 'not')
    return checkCondition(condition['not'], facts, `${at}.not`, depth + 1);
  if (names.length === 1 && (only === 'all' || only === 'any'))
    return checkParts(condition[only], facts, `${at}.${only}`, depth);
  return checkComparison(condition, facts, at);
}

function checkParts(parts: Json | undefined, facts: Facts, at: string, depth: number): PolicyProblem[] {
  if (!Array.isArray(parts) || parts.length === 0) return [{ at, problem: 'missing' }];
  if (parts.length > MOST_PARTS) return [{ at, problem: 'tooMany' }];
  return parts.flatMap((part, index) => checkCondition(part, facts, `${at}.${index}`, depth + 1));
}

function checkComparison(condition: JsonObject, facts: Facts, at: string): PolicyProblem[] {
  const { fact, ...rest } = condition;
  const field = typeof fact === 'string' ? facts.get(fact) : undefined;
  if (field === undefined) return [{ at: `${at}.fact`, problem: 'unknownFact' }];
  const [operator, ...more] = Object.keys(rest);
  const strange = more[0] ?? (isOperator(operator) ? undefined : operator);
  if (operator === undefined) return [{ at, problem: 'noComparison' }];
  if (strange !== undefined) return [{ at: `${at}.${strange}`, problem: 'unknownField' }];
  if (ORDERS.includes(operator) && field.kind !== 'number')
    return [{ at: `${at}.${operator}`, problem: 'noOrder' }];
  const operand = rest[operator];
  if (operator === 'in') return checkList(operand, field, `${at}.in`);
  return checkOperand(operand, { field, facts, at: `${at}.${operator}`, isOrder: ORDERS.includes(operator) });
}

function checkList(operand: Json | undefined, field: FactField, at: string): PolicyProblem[] {
  if (!Array.isArray(operand) || operand.length === 0) return [{ at, problem: 'missing' }];
  if (operand.length > MOST_PARTS) return [{ at, problem: 'tooMany' }];
  if (field.kind === 'yesNo') return [{ at, problem: 'otherKind' }];
  return operand.flatMap((value, index) => checkValue(value, field, `${at}.${index}`));
}

function checkOperand(
  operand: Json | undefined,
  { field, facts, at, isOrder }: { field: FactField; facts: Facts; at: string; isOrder: boolean },
): PolicyProblem[] {
  if (operand === undefined) return [{ at, problem: 'missing' }];
  if (isObject(operand)) {
    const { fact: name, ...rest } = operand;
    const other = typeof name === 'string' ? facts.get(name) : undefined;
    if (other === undefined || Object.keys(rest).length > 0) return [{ at, problem: 'unknownFact' }];
    return other.kind === field.kind ? [] : [{ at, problem: 'otherKind' }];
  }
  if (operand === null && field.isNullable && !isOrder) return [];
  return checkValue(operand, field, at);
}

function checkValue(value: Json, { kind, options, isWhole }: FactField, at: string): PolicyProblem[] {
  if (kind === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [{ at, problem: 'notANumber' }];
    return isWhole && !Number.isSafeInteger(value) ? [{ at, problem: 'notWhole' }] : [];
  }
  if (kind === 'yesNo') return typeof value === 'boolean' ? [] : [{ at, problem: 'notYesNo' }];
  if (typeof value !== 'string' || value.length === 0 || value.length > LONGEST_TEXT)
    return [{ at, problem: 'notText' }];
  return kind === 'choice' && !options.includes(value) ? [{ at, problem: 'notAnOption' }] : [];
}

function isOperator(name: string | undefined): boolean {
  return OPERATORS.some((operator) => operator === name);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
