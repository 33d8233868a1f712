import type { Intent } from '../intent.ts';
import { readWords } from './readWords.ts';
import { stripChatter } from './stripChatter.ts';

/** The intents of which a text is an example, word for word, chatter aside. */
export type ExamplesOf = (words: readonly string[]) => readonly Intent[];

export function exampleIndex(intents: readonly Intent[]): ExamplesOf {
  const known = new Map<string, Intent[]>();
  for (const intent of intents)
    for (const example of Object.values(intent.examples).flat()) {
      const key = keyOf(readWords(example));
      const same = known.get(key) ?? [];
      if (!same.includes(intent)) known.set(key, [...same, intent]);
    }
  known.delete('');
  return (words) => known.get(keyOf(words)) ?? [];
}

/** Punctuation is no word, a picture by itself is one. */
function keyOf(words: readonly string[]): string {
  const said = stripChatter(words).words;
  return said.filter((word) => LETTER.test(word) || said.length === 1).join(' ');
}

const LETTER = /[\p{L}\p{N}]/u;
