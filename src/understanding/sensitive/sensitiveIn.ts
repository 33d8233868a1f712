import { fold } from '../fold.ts';
import { SENSITIVE_PATTERNS } from './sensitivePatterns.ts';
import { SENSITIVE_TOPICS, type SensitiveTopic } from './sensitiveTopics.ts';

/** Longer is a letter; what is grave stands in its first pages. */
const LONGEST = 4_000;

/**
 * The gravest sensitive topic that a text touches; null when it touches none. By words alone, in three languages.
 * @param text As the contact wrote it: untrusted.
 */
export function sensitiveIn(text: string): SensitiveTopic | null {
  const words = ` ${(fold(text.slice(0, LONGEST)).match(WORD) ?? []).join(' ')} `;
  return SENSITIVE_TOPICS.find((topic) => MATCHERS[topic].test(words)) ?? null;
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;

const MATCHERS = Object.fromEntries(
  SENSITIVE_TOPICS.map((topic) => [
    topic,
    new RegExp(` (?:${SENSITIVE_PATTERNS[topic].map(source).join('|')})(?= )`, 'u'),
  ]),
) as { readonly [topic in SensitiveTopic]: RegExp }; // of the list that the type is made of

/** Words are parted by one space each, so that a gap has a fixed cost: no pattern can run away. */
function source(pattern: string): string {
  return pattern
    .split(' ')
    .map((part) => (part === '..' ? '(?:\\S+ ){0,3}' : `${alternatives(part)} `))
    .join('')
    .trimEnd();
}

function alternatives(part: string): string {
  const words = part.split('|').map((word) => word.replace('*', '[^ ]*'));
  return words.length === 1 ? (words[0] ?? '') : `(?:${words.join('|')})`;
}
