import type { Json } from '../../src/base/json.ts';

/** A word, a number or a yes as it is written; nothing for what is none of them. */
export function asText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
