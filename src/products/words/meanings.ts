import { stem, type Tongue } from './stem.ts';
import { SYNONYMS } from './synonyms.ts';

/** A stem of one tongue, as the index keeps it. */
export interface Term {
  tongue: Tongue;
  stem: string;
}

const TONGUES = ['en', 'pt', 'es'] as const;

/** What each line of synonyms holds, and the lines that a stem of a tongue is in. */
const LINES: readonly (readonly Term[])[] = SYNONYMS.map((line) =>
  line.split('|').flatMap((part, at) => {
    const tongue = TONGUES[at] ?? 'en';
    return part
      .trim()
      .split(' ')
      .map((word) => ({ tongue, stem: stem(word, tongue) }));
  }),
);

const BY_TERM: ReadonlyMap<string, readonly number[]> = linesByTerm();

function linesByTerm(): Map<string, number[]> {
  const by = new Map<string, number[]>();
  for (const [line, terms] of LINES.entries())
    for (const { tongue, stem: found } of terms) {
      const key = `${tongue}:${found}`;
      by.set(key, [...new Set([...(by.get(key) ?? []), line])]);
    }
  return by;
}

/** All that means the same as a word of a tongue, in every tongue; the word itself is among them when it is known. */
export function meaningsOf(word: string, tongue: Tongue): readonly Term[] {
  const lines = BY_TERM.get(`${tongue}:${stem(word, tongue)}`) ?? [];
  return lines.flatMap((line) => LINES[line] ?? []);
}

/** The words that the lines hold, those of phrases too: known to the speller though no product says them. */
export const MEANT_WORDS: ReadonlySet<string> = new Set(
  SYNONYMS.flatMap((line) => line.split(/[ |_]+/)).filter((word) => word !== ''),
);
