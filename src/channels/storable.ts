import { untrust } from '../base/untrusted.ts';
import type { Json } from '../base/json.ts';

/** Deeper nesting than any provider sends; beyond it a value is cut, so that no later walk runs out of stack. */
export const MAX_DEPTH = 64;
const MAX_VALUES = 500_000;

/**
 * A copy of a foreign value that jsonb accepts: no NUL, no lone surrogates, no infinity, nothing deeper than
 * MAX_DEPTH. What cannot be kept becomes null; a number that JSON cannot hold becomes its digits.
 */
export function storable(value: unknown): Json {
  let left = MAX_VALUES;

  function copy(part: unknown, depth: number): Json {
    left -= 1;
    if (typeof part === 'string') return untrust(part);
    if (typeof part === 'boolean') return part;
    if (typeof part === 'bigint') return String(part);
    if (typeof part === 'number') return Number.isFinite(part) ? part : null;
    if (typeof part !== 'object' || part === null || depth > MAX_DEPTH || left < 0) return null;
    if (Array.isArray(part)) return Array.from(part, (item: unknown) => copy(item, depth + 1));
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [untrust(key), copy(item, depth + 1)]),
    );
  }

  return copy(value, 1);
}
