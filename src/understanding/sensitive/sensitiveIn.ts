import { fold } from '../fold.ts';
import { harmless } from './patterns/harmless.ts';
import { sloppyStems } from './phrase.ts';
import { makePhraseBook } from './phraseBook.ts';
import { SENSITIVE_PATTERNS } from './sensitivePatterns.ts';
import { SENSITIVE_TOPICS, type SensitiveTopic } from './sensitiveTopics.ts';
import { makeCorrect } from './slips.ts';

/** Longer is a letter; what is grave stands in its first pages. */
const LONGEST = 4_000;

/**
 * The gravest sensitive topic that a text touches; null when it touches none. By words alone, in three languages.
 * @param text As the contact wrote it: untrusted.
 */
export function sensitiveIn(text: string): SensitiveTopic | null {
  const words = wordsIn(text);
  const gravest = gravestIn(words);
  if (gravest !== null) return gravest;
  const corrected = words.map(correct);
  return corrected.every((word, at) => word === words[at]) ? null : gravestIn(corrected);
}

function wordsIn(text: string): string[] {
  const folded = fold(text.slice(0, LONGEST)).replaceAll("'", '').replace(STRETCHED, '$1');
  return (
    folded.replace(AM, '$1m').replace(IS, '$1s').replace(ARE, '$1re').replace(NOT, '$1nt').match(WORD) ?? []
  );
}

/** 'proooocon' → 'procon'; 'bbb' stays. */
const STRETCHED = /(?<=\p{L})(\p{L})\1{2,}/gu;
/** As they are said: 'I am' → 'im', 'did not' → 'didnt'. */
const AM = /\b(i) am\b/g;
const IS = /\b(s?he|it) is\b/g;
const ARE = /\b(we|you|they) are\b/g;
const NOT = /\b(do|did|does|is|are|was|would|could|should|have|has|can) ?not\b/g;
const WORD = /[\p{L}\p{N}]+/gu;

function gravestIn(words: readonly string[]): SensitiveTopic | null {
  const rest = withoutHarmless(words);
  let gravest: number = SENSITIVE_TOPICS.length;
  book(rest, (rank) => {
    gravest = Math.min(gravest, rank);
  });
  return SENSITIVE_TOPICS[gravest] ?? null;
}

function withoutHarmless(words: readonly string[]): readonly string[] {
  let rest: string[] | null = null;
  harmlessBook(words, (_, from, to) => {
    rest ??= [...words];
    rest.fill('', from, to);
  });
  return rest ?? words;
}

const LINES = SENSITIVE_TOPICS.flatMap((topic, rank) =>
  SENSITIVE_PATTERNS[topic].map((line) => [line, rank] as const),
);
const book = makePhraseBook(LINES);
const harmlessBook = makePhraseBook(harmless.map((line) => [line, null] as const));
const correct = makeCorrect(LINES.flatMap(([line]) => sloppyStems(line)));
