import { squeeze, tokensOf } from './fold.ts';
import { areNear } from './nearWords.ts';
import { FILLERS, LONG_YES, LONGEST_PHRASE, NO, OTHERS, PHRASES, YES } from './yesNoWords.ts';

/** Whether a text is a yes or a no and nothing else; null when it says more, or both. In three languages, with slips. */
export function readYesNo(text: string): 'affirm' | 'deny' | null {
  if (text.length > LONGEST) return null;
  const words = tokensOf(text).map(squeeze);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  return yesNoOf(words);
}

/** The same of squeezed words. */
export function yesNoOf(words: readonly string[]): 'affirm' | 'deny' | null {
  const meanings = new Set(meaningsOf(words));
  const [only] = meanings;
  return meanings.size === 1 ? (only ?? null) : null;
}

const LONGEST = 200;
const MOST_WORDS = 10;

/** What the words mean, phrase by phrase, the longest first; fillers mean nothing, any other word is null. */
function meaningsOf(words: readonly string[]): ('affirm' | 'deny' | null)[] {
  const meanings: ('affirm' | 'deny' | null)[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = phraseAt(words, at);
    if (length > 0) {
      meanings.push(PHRASES.get(words.slice(at, at + length).join(' ')) ?? null);
      at += length - 1;
    } else if (!isAround(words, at)) meanings.push(meaningOf(words[at] ?? ''));
  }
  return meanings;
}

function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1)
    if (PHRASES.has(words.slice(at, at + length).join(' '))) return length;
  return PHRASES.has(words[at] ?? '') && words.length === 1 ? 1 : 0;
}

/** 'No, that's another': which other is not said, and a no it stays. */
function isAround(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return FILLERS.has(word) || (OTHERS.has(word) && at > 0 && words.slice(0, at).some((each) => NO.has(each)));
}

function meaningOf(word: string): 'affirm' | 'deny' | null {
  if (YES.has(word)) return 'affirm';
  if (NO.has(word)) return 'deny';
  return LONG_YES.some((each) => areNear(each, word)) ? 'affirm' : null;
}
