/** Far more than any answer that was asked for. */
const LONGEST = 16_000;

/** The JSON value that a text is, alone or in a code block; undefined when it is none, or too long to be one. */
export function jsonIn(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  const block = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text);
  try {
    return JSON.parse(block?.[1] ?? text);
  } catch {
    return undefined;
  }
}
