import { isRecord, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { ParameterError } from './stripeError.ts';

/** Form text with brackets as an object: `metadata[order]=LP-1042&amount=10` → `{ metadata: { order }, amount }`. */
export function parseForm(text: string): Json {
  const form: Json = {};
  for (const [name, value] of new URLSearchParams(text)) put(form, pathOf(name), value);
  return form;
}

/** Refuses names that the call does not know. */
export function needKnown(form: Json, known: readonly string[]): void {
  for (const name of Object.keys(form)) {
    if (name === 'expand' || known.includes(name)) continue;
    throw new ParameterError(`Received unknown parameter: ${name}`, {
      code: 'parameter_unknown',
      param: name,
    });
  }
}

export function needInteger(form: Json, name: string): number {
  const value = optionalInteger(form, name);
  if (value !== null) return value;
  throw new ParameterError(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name });
}

/** A positive whole number of minor units. */
export function optionalInteger(form: Json, name: string): number | null {
  const value = form[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value)) {
    throw new ParameterError(`Invalid integer: ${textAt(form, name) ?? 'an object'}`, {
      code: 'parameter_invalid_integer',
      param: name,
    });
  }
  const number = Number(value);
  if (number >= 1) return number;
  throw new ParameterError('This value must be greater than or equal to 1.', {
    code: 'parameter_invalid_integer',
    param: name,
  });
}

export function optionalText(form: Json, name: string, allowed?: readonly string[]): string | null {
  const value = form[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new ParameterError(`Invalid string: ${name}`, { param: name });
  if (allowed === undefined || allowed.includes(value)) return value;
  throw new ParameterError(`Invalid ${name}: must be one of ${allowed.join(', ')}`, { param: name });
}

/** What was sent as `name[0]=…&name[1]=…` or `name[]=…`. */
export function listOf(form: Json, name: string): unknown[] {
  const list = form[name];
  return isRecord(list) ? Object.values(list) : [];
}

/** At most 50 keys of 40 characters, with values of 500. */
export function metadataOf(form: Json): Record<string, string> {
  const metadata = form['metadata'];
  if (metadata === undefined || metadata === '') return {};
  const fits = ([key, value]: [string, unknown]) =>
    key.length <= 40 && typeof value === 'string' && value.length <= 500;
  if (!isRecord(metadata) || Object.keys(metadata).length > 50 || !Object.entries(metadata).every(fits)) {
    throw new ParameterError('Invalid metadata: at most 50 keys of 40 characters with values of 500', {
      param: 'metadata',
    });
  }
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, String(value)]));
}

/** `'metadata[order]'` → `['metadata', 'order']`. */
function pathOf(name: string): string[] {
  return name.replaceAll(']', '').split('[');
}

function put(into: Json, path: string[], value: string): void {
  const [first = '', ...rest] = path;
  if (first === '__proto__') return;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = into[first];
  const next: Json = isRecord(inner) ? inner : {};
  into[first] = next;
  // `expand[]=…` names no key of its own.
  put(next, rest[0] === '' ? [String(Object.keys(next).length), ...rest.slice(1)] : rest, value);
}
