import { WORD_SETS } from './wordSets.ts';

/** One place of a phrase: a word that is one of these. */
export interface Place {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  /** So many other words may stand before it. */
  readonly gap: number;
}

/** A phrase as words in a row. */
export type Phrase = readonly Place[];

const GAPS: { readonly [dots: string]: number } = { '..': 3, '...': 6 };

/**
 * Reads a phrase as it is written in `patterns/`: folded words; `law*` is any word that begins so, `lawyer~` too, even with
 * a slip of the pen; `a|b` one of them; `@child` one of a set of words; `..` up to three words between, `...` up to six.
 */
export function parsePhrase(line: string): Phrase {
  const places: Place[] = [];
  let gap = 0;
  for (const part of line.split(' ')) {
    const dots = GAPS[part];
    if (dots !== undefined) {
      gap = dots;
      continue;
    }
    const alternatives = part.split('|').flatMap(wordsOf);
    const isStem = (word: string) => /[*~]$/.test(word);
    places.push({
      words: new Set(alternatives.filter((word) => !isStem(word))),
      stems: alternatives.filter(isStem).map((word) => word.slice(0, -1)),
      gap,
    });
    gap = 0;
  }
  return places;
}

/** The words of a phrase that are known even with a slip of the pen. */
export function sloppyStems(line: string): string[] {
  return [...line.matchAll(/([\p{L}\d]+)~/gu)].map((match) => match[1] ?? '');
}

function wordsOf(word: string): string[] {
  if (!word.startsWith('@')) return [word];
  const set = WORD_SETS[word.slice(1)];
  if (set === undefined) throw new Error(`No set of words is named '${word}'; see wordSets.ts`);
  return set.split(/\s+/);
}

export function fits({ words, stems }: Place, word: string): boolean {
  return words.has(word) || stems.some((stem) => word.startsWith(stem));
}
