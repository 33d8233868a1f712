import { searchWords } from './searchWords.ts';

/** How much a word says about its article, by where it stands. Measured: docs/guides/knowledge.md, "How it was tuned". */
const WEIGHTS = { title: 0.8, answer: 0.6, body: 0.6, asked: 0.6 } as const;
/** A word of fewer examples is chance. */
const ASKED_OFTEN = 2;

/** The words that an article is found by. A word that stands in several parts is what the article is about. */
export function indexedWords(article: {
  language: string;
  title: string;
  answer: string;
  body: string;
  asked: readonly string[];
}): Map<string, number> {
  const { language, asked } = article;
  const weights = new Map<string, number>();
  const count = (words: readonly string[], weight: number) => {
    for (const word of words) weights.set(word, 1 - (1 - (weights.get(word) ?? 0)) * (1 - weight));
  };
  for (const part of ['title', 'answer', 'body'] as const) {
    count(searchWords(article[part], language), WEIGHTS[part]);
  }
  count(askedOften(asked, language), WEIGHTS.asked);
  return weights;
}

function askedOften(asked: readonly string[], language: string): string[] {
  const times = new Map<string, number>();
  for (const word of asked.flatMap((each) => searchWords(each, language))) {
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= ASKED_OFTEN).map(([word]) => word);
}
