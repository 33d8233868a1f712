import type { Candidate } from './classifier.ts';
import { squeeze, tokensOf } from './fold.ts';
import { areNear } from './nearWords.ts';
import type { Phrases } from './phrases.ts';
import { NEGATIONS, STOP_WORDS } from './stopWords.ts';

/** The phrases of all intents, ready to be looked for. */
export interface PhraseIndex {
  /** By each of its words. */
  readonly byWord: ReadonlyMap<string, readonly IndexedPhrase[]>;
  /** How much a word tells: the fewer intents use it, the more. */
  readonly weights: ReadonlyMap<string, number>;
}

interface IndexedPhrase {
  readonly intent: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
  /** The least that all of it is worth among other words: more when more of its words tell something. */
  readonly floor: number;
}

const STOP_WORD_WEIGHT = 0.15;
const UNKNOWN_WORD_WEIGHT = 1;

export function makePhraseIndex(sources: readonly Phrases[]): PhraseIndex {
  const phrases = sources.flatMap((source) =>
    Object.entries(source).flatMap(([intent, inLanguages]) =>
      Object.values(inLanguages)
        .flat()
        .map((phrase) => indexed(intent, wordsOf(phrase))),
    ),
  );
  const byWord = new Map<string, IndexedPhrase[]>();
  for (const phrase of phrases)
    for (const word of phrase.words) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  const weights = new Map(
    [...byWord].map(([word, using]) => [word, weight(word, new Set(using.map(({ intent }) => intent)).size)]),
  );
  return { byWord, weights };
}

/** The intents that a text may have, best first, each with the confidence of its best phrase. */
export function scoreIntents(index: PhraseIndex, text: string): Candidate[] {
  const said = wordsOf(text).map((word) => ({ word, known: knownWords(index, word) }));
  const best = new Map<string, number>();
  for (const phrase of phrasesAbout(index, said)) {
    const confidence = likeness(index, phrase, said);
    if (confidence > (best.get(phrase.intent) ?? 0)) best.set(phrase.intent, confidence);
  }
  return [...best]
    .map(([intent, confidence]) => ({ intent, confidence: Math.round(confidence * 1000) / 1000 }))
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** A word of the text, and the words of phrases that it may be. */
interface SaidWord {
  word: string;
  known: readonly string[];
}

function knownWords({ byWord }: PhraseIndex, word: string): string[] {
  if (byWord.has(word)) return [word];
  return [...byWord.keys()].filter((known) => areNear(known, word));
}

/** The phrases that share a word with the text that tells something; when none tells anything, any word will do. */
function phrasesAbout({ byWord, weights }: PhraseIndex, said: readonly SaidWord[]): Set<IndexedPhrase> {
  const known = [...new Set(said.flatMap((each) => each.known))];
  const telling = known.filter((word) => (weights.get(word) ?? 0) > STOP_WORD_WEIGHT);
  return new Set((telling.length > 0 ? telling : known).flatMap((word) => byWord.get(word) ?? []));
}

/** A phrase of several telling words may be wrapped in others; one of a single word only is sure by itself. */
function likeness(index: PhraseIndex, phrase: IndexedPhrase, said: readonly SaidWord[]): number {
  if (phrase.text === said.map(({ word }) => word).join(' ')) return 1;
  const heard = said.filter(({ known }) => known.some((word) => phrase.words.has(word)));
  const found = [...phrase.words].filter((word) => heard.some(({ known }) => known.includes(word)));
  const coverage = sum(found, index) / sum([...phrase.words], index);
  const precision = sum(wordsAs(heard), index) / sum(wordsAs(said), index);
  const wrapped = phrase.floor + (1 - phrase.floor) * precision;
  const negationDiffers = phrase.negated !== said.some(({ word }) => NEGATIONS.has(word));
  return coverage ** 2 * wrapped * (negationDiffers ? 0.5 : 1);
}

function wordsAs(said: readonly SaidWord[]): string[] {
  return said.map(({ word, known }) => known[0] ?? word);
}

function sum(words: readonly string[], { weights }: PhraseIndex): number {
  return words.reduce((total, word) => total + (weights.get(word) ?? weight(word, 0)), 0);
}

function weight(word: string, intents: number): number {
  if (STOP_WORDS.has(word)) return STOP_WORD_WEIGHT;
  return intents <= 1 ? UNKNOWN_WORD_WEIGHT : 1 / Math.sqrt(intents);
}

function indexed(intent: string, words: readonly string[]): IndexedPhrase {
  return {
    intent,
    text: words.join(' '),
    words: new Set(words),
    negated: words.some((word) => NEGATIONS.has(word)),
    floor: words.filter((word) => !STOP_WORDS.has(word)).length >= 2 ? 0.75 : 0.3,
  };
}

/** Emoji count only where nothing else is said. */
function wordsOf(text: string): string[] {
  const tokens = tokensOf(text);
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token));
  return (words.length > 0 ? words : tokens).map(squeeze);
}
