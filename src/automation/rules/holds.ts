import type { RuleCondition } from '../../api/automation.ts';
import type { RuleCase } from './ruleCase.ts';

const RANK: { readonly [priority: string]: number } = { low: 0, normal: 1, high: 2, urgent: 3 };

/** Whether a condition holds. What is not known is equal to nothing, over nothing and under nothing. */
export function holds(condition: RuleCondition, of: RuleCase): boolean {
  switch (condition.op) {
    case 'is':
      return valueOf(condition, of) === condition.value;
    case 'isNot':
      return valueOf(condition, of) !== condition.value;
    case 'in':
      return condition.value.some((one) => one === valueOf(condition, of));
    case 'notIn':
      return condition.value.every((one) => one !== valueOf(condition, of));
    case 'exists':
      return (valueOf(condition, of) !== null) === condition.value;
    case 'atLeast':
      return measured(valueOf(condition, of)) >= measured(condition.value);
    case 'atMost':
      return measured(valueOf(condition, of)) <= measured(condition.value);
    case 'has':
      return of.ticket?.tags.includes(condition.value) === true;
    case 'hasNot':
      return of.ticket?.tags.includes(condition.value) === false;
  }
}

type Value = string | number | boolean | null;

function valueOf(condition: RuleCondition, of: RuleCase): Value {
  if (condition.field === 'contact') return plain(of.contact?.attributes[condition.attribute]);
  const [kind = '', name = ''] = condition.field.split('.');
  return plain(Object(partOf(kind, of))[name]);
}

function partOf(kind: string, of: RuleCase): unknown {
  switch (kind) {
    case 'ticket':
      return of.ticket;
    case 'loop':
      return of.loop;
    case 'contact':
      return of.contact;
    default:
      return of.fact;
  }
}

function plain(value: unknown): Value {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : null;
}

/** Priorities have an order of their own. NaN compares to nothing. */
function measured(value: Value): number {
  if (typeof value === 'string') return RANK[value] ?? NaN;
  return typeof value === 'number' ? value : NaN;
}
