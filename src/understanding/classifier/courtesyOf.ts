import { FILLERS, GREETINGS, THANKS } from './words/chatter.ts';

export type Courtesy = 'greeting' | 'thanks';

/** What a text of nothing but greetings, thanks and fillers is: thanks when there are any. Null for all other texts. */
export function courtesyOf(words: readonly string[]): Courtesy | null {
  let courtesy: Courtesy | null = null;
  for (let at = 0; at < words.length;) {
    const phrase = longestAt(words, at);
    if (phrase === null) return null;
    const kind = KINDS.get(phrase) ?? 'filler';
    if (kind === 'thanks' || (kind === 'greeting' && courtesy === null)) courtesy = kind;
    at += phrase.split(' ').length;
  }
  return courtesy;
}

const KINDS = new Map<string, Courtesy | 'filler'>([
  ...FILLERS.map((phrase) => [phrase, 'filler'] as const),
  ...GREETINGS.map((phrase) => [phrase, 'greeting'] as const),
  ...THANKS.map((phrase) => [phrase, 'thanks'] as const),
]);
const LONGEST = Math.max(...[...KINDS.keys()].map((phrase) => phrase.split(' ').length));

function longestAt(words: readonly string[], at: number): string | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (KINDS.has(phrase)) return phrase;
  }
  return PICTURE.test(words[at] ?? '') ? (words[at] ?? null) : null;
}

const PICTURE = /^\p{Extended_Pictographic}$/u;
