import { dueIn, endOfNextWorkday } from './dueIn.ts';
import { fold } from '../../understanding/fold.ts';
import { promiseWordsOf } from './promiseWords.ts';

/** A promise in an agent's words: the sentence that makes it, and until when it is to be kept. */
export interface FoundPromise {
  words: string;
  dueAt: Date;
}

interface PromiseFrame {
  /** BCP 47. */
  language: string;
  now: Date;
  /** IANA name. */
  timeZone: string;
}

/**
 * The first promise that an agent makes in these words; null when they make none. A promise is what the writer, or the
 * business, will do for the reader later. What is done while one writes ('I will transfer you now'), what is asked of the
 * reader ('I will need a photo'), what depends on something, and questions are none. Without a date it is due at the end
 * of the next working day.
 */
export function promiseIn(text: string, frame: PromiseFrame): FoundPromise | null {
  const words = promiseWordsOf(frame.language);
  for (const sentence of sentencesOf(text)) {
    const folded = fold(sentence);
    if (sentence.endsWith('?') || words.depends.test(folded) || words.past.test(folded)) continue;
    const plain = folded.replaceAll(words.none, ' ');
    if (!words.promise.test(plain)) continue;
    const due = dueIn(sentence, frame);
    if (due === null && words.atOnce.test(folded)) continue;
    return { words: sentence, dueAt: due ?? endOfNextWorkday(frame) };
  }
  return null;
}

/** A sentence ends at a mark that is followed by a space: '5 p.m.' and 'R$ 4.990' are no ends. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])(?<!\b[ap]\.m\.)\s+|\n+|;\s+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
