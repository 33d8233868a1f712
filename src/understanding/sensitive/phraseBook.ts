import { fits, parsePhrase, type Phrase } from './phrase.ts';

interface Entry<Tag> {
  readonly phrase: Phrase;
  readonly tag: Tag;
}

/** Called for each phrase that was found, with the places of its first word and of the word behind its last. */
export type OnFound<Tag> = (tag: Tag, from: number, to: number) => void;

/** Finds phrases in words. The time grows with the words alone: a phrase looks at most at a dozen of them. */
export type PhraseBook<Tag> = (words: readonly string[], onFound: OnFound<Tag>) => void;

/** @param lines Each phrase with what it tells. The phrases that a word may begin are looked up, not tried in turn. */
export function makePhraseBook<Tag>(lines: readonly (readonly [string, Tag])[]): PhraseBook<Tag> {
  const byWord = new Map<string, Entry<Tag>[]>();
  const byStem = new Map<string, Entry<Tag>[]>();
  for (const [line, tag] of lines) {
    const phrase = parsePhrase(line);
    for (const word of phrase[0]?.words ?? []) push(byWord, word, { phrase, tag });
    for (const stem of phrase[0]?.stems ?? []) push(byStem, stem, { phrase, tag });
  }
  const longest = Math.max(0, ...[...byStem.keys()].map((stem) => stem.length));
  return (words, onFound) => {
    const look = (entries: readonly Entry<Tag>[] | undefined, at: number) => {
      for (const { phrase, tag } of entries ?? []) {
        const end = endOf(phrase, words, { at: at + 1, next: 1 });
        if (end !== null) onFound(tag, at, end);
      }
    };
    for (const [at, word] of words.entries()) {
      look(byWord.get(word), at);
      for (let length = Math.min(longest, word.length); length > 0; length--)
        look(byStem.get(word.slice(0, length)), at);
    }
  };
}

/** Where the rest of a phrase ends when it goes on here; null when it does not. */
function endOf(
  phrase: Phrase,
  words: readonly string[],
  { at, next }: { at: number; next: number },
): number | null {
  const place = phrase[next];
  if (place === undefined) return at;
  for (let skipped = 0; skipped <= place.gap; skipped++) {
    const word = words[at + skipped];
    if (word === undefined) return null;
    if (!fits(place, word)) continue;
    const end = endOf(phrase, words, { at: at + skipped + 1, next: next + 1 });
    if (end !== null) return end;
  }
  return null;
}

function push<Key, Value>(into: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}
