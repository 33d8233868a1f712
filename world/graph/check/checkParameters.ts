import { GraphError } from '../graphError.ts';
import type { Template } from '../documents.ts';
import { isRecord, listAt, recordAt, textAt } from '../../json.ts';
import type { Json } from '../../json.ts';

/** A variable's name or position, and what stands for it. */
export type Filled = [variable: string, value: string];

/** The parameters of one text of a template: exactly as many as it has variables, in its own form. */
export function checkParameters(part: {
  place: string;
  text: string;
  template: Template;
  given: Json | null;
}): Filled[] {
  const { place, template } = part;
  const expected = variablesOf(part.text);
  const parameters = listAt(part.given, 'parameters').filter(isRecord);
  if (parameters.length !== expected.length) {
    throw new GraphError(132000, {
      details: `${place}: number of localizable_params (${parameters.length}) does not match the expected number of params (${expected.length})`,
    });
  }
  return parameters.map((parameter, index): Filled => {
    const name = textAt(parameter, 'parameter_name');
    const isNamed = template.parameterFormat === 'NAMED';
    if (isNamed && (name === null || !expected.includes(name))) {
      throw new GraphError(100, {
        message: '(#100) Invalid parameter',
        details: `${place}: Parameter name is missing or not one of {${expected.join(', ')}}`,
      });
    }
    return [isNamed && name !== null ? name : String(index + 1), valueOf(parameter, place)];
  });
}

/** `'Hi {{1}}'` with `[['1', 'Marta']]` → `'Hi Marta'`. */
export function fill(text: string, values: Filled[]): string {
  return values.reduce((filled, [variable, value]) => filled.replaceAll(`{{${variable}}}`, value), text);
}

/** `'Hi {{first_name}}, see you {{when}}'` → `['first_name', 'when']`. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}

function valueOf(parameter: Json, place: string): string {
  const type = textAt(parameter, 'type');
  if (type === 'currency' || type === 'date_time')
    return textAt(recordAt(parameter, type), 'fallback_value') ?? '';
  const text = textAt(parameter, 'text');
  if (type !== 'text') throw new GraphError(132012, { details: `${place}: Format mismatch, expected TEXT` });
  if (text === null || text === '') {
    throw new GraphError(131008, { details: `${place}: parameter text is required` });
  }
  if (/[\n\t]| {5,}/.test(text)) {
    throw new GraphError(132018, {
      details: `${place}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    });
  }
  return text;
}
