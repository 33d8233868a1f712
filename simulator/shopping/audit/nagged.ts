import type { PhoneMessage } from '../../../world/graph/documents.ts';

/** Who has not answered is not told the same so often. */
const TOO_OFTEN = 3;

/** What was said in the same words again and again while the customer said nothing. */
export function nagged(messages: readonly Pick<PhoneMessage, 'from' | 'text'>[]): string[] {
  const found = new Set<string>();
  let said = new Map<string, number>();
  for (const { from, text } of messages) {
    if (from === 'customer') said = new Map();
    const times = (said.get(text) ?? 0) + 1;
    said.set(text, times);
    if (from === 'business' && times >= TOO_OFTEN) found.add(text);
  }
  return [...found];
}
