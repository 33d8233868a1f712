import type { Intent } from '../intent.ts';
import { readWords } from './readWords.ts';
import { stripChatter } from './stripChatter.ts';

/** The intents of which a text is an example, word for word, chatter aside. */
export type ExamplesOf = (words: readonly string[]) => readonly Intent[];

export function exampleIndex(intents: readonly Intent[]): ExamplesOf {
  const known = intentsByExample(intents);
  return (words) => known.get(keyOf(words)) ?? [];
}

/** By what is left of an example without chatter, the intents that have it. */
export function intentsByExample(intents: readonly Intent[]): ReadonlyMap<string, readonly Intent[]> {
  const known = new Map<string, Intent[]>();
  for (const intent of intents)
    for (const key of keysOf(intent)) {
      const same = known.get(key) ?? [];
      if (!same.includes(intent)) known.set(key, [...same, intent]);
    }
  known.delete('');
  return known;
}

/** The example of an intent as it is written; undefined: it has none that comes to this. */
export function exampleOf(intent: Intent, key: string): string | undefined {
  return Object.values(intent.examples).flat()[keysOf(intent).indexOf(key)];
}

/** By intent: one never changes, and both the proof of its blueprint and the classifier ask. */
const read = new WeakMap<Intent, readonly string[]>();

function keysOf(intent: Intent): readonly string[] {
  const known = read.get(intent);
  if (known) return known;
  const examples = Object.values(intent.examples).flat();
  const keys = examples.map((example) => keyOf(readWords(example)));
  read.set(intent, keys);
  return keys;
}

/** Punctuation is no word, a picture by itself is one. */
function keyOf(words: readonly string[]): string {
  const said = stripChatter(words).words;
  return said.filter((word) => LETTER.test(word) || said.length === 1).join(' ');
}

const LETTER = /[\p{L}\p{N}]/u;
