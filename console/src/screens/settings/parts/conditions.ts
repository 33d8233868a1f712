import type { TextRow } from './RowsField.tsx';

/** Any condition of a rule, of routing or of automation: their closed lists differ, their form does not. */
interface AnyCondition {
  field: string;
  op: string;
  value: unknown;
  attribute?: string;
}

/** A condition as it is written in a form: all texts. */
export function rowOf(condition: AnyCondition): TextRow {
  const { field, op, value, attribute = '' } = condition;
  return { field, op, attribute, value: Array.isArray(value) ? value.join(', ') : String(value) };
}

const NUMBERED = new Set(['frustration', 'urgency', 'fact.rung']);

/** Back again; whether it fits is said by the server, at its place. */
export function conditionOf({ field = '', op = '', attribute = '', value = '' }: TextRow): AnyCondition {
  const text = value.trim();
  return {
    field,
    op,
    ...(field === 'contact' && { attribute: attribute.trim() }),
    value: valueOf(field, op, text),
  };
}

function valueOf(field: string, op: string, text: string): unknown {
  if (['in', 'notIn', 'between'].includes(op)) return text.split(',').map((each) => each.trim());
  if (op === 'exists' || field === 'queueOpen') return text === 'true';
  const isCompared = op === 'atLeast' || op === 'atMost';
  if (NUMBERED.has(field) || (field === 'contact' && isCompared)) return Number(text);
  if (field === 'contact' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
