import { MAX_DEPTH } from './storable.ts';

/** The largest webhook that WhatsApp sends. Source: channels, "Webhooks: payload size", Meta for Developers, read 2026-11. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024;

/** A long run of digits outside of this would lose its last ones as a JavaScript number. */
const LONG_NUMBER = /\d{16}/;
const INTEGER = /^-?\d+$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Reads a webhook's body as JSON, or says why it cannot be read. Never throws.
 * Integers above 2^53 come back as strings of their digits: ids must not lose their last ones.
 */
export function parseBody(raw: Buffer): { body: unknown } | { error: string } {
  if (raw.length > MAX_BODY_BYTES)
    return { error: `the body has ${raw.length} bytes, more than ${MAX_BODY_BYTES}` };
  if (isTooDeep(raw)) return { error: `the body is nested deeper than ${MAX_DEPTH} levels` };
  let text: string;
  try {
    text = utf8.decode(raw);
  } catch {
    return { error: 'the body is not UTF-8' };
  }
  try {
    const body: unknown = LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
    return { body };
  } catch {
    return { error: 'the body is not JSON' };
  }
}

/** Looks at the bytes only: JSON.parse itself would run out of stack on deep nesting. */
function isTooDeep(raw: Buffer): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0;
    if (quoted && byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && OPENING.has(byte)) depth += 1;
    else if (!quoted && CLOSING.has(byte)) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? '';
  return INTEGER.test(source) ? source : value;
}
