import type { InboundContent } from '../conversation/content.ts';
import { stickyLanguage } from '../understanding/languageOf.ts';
import { languageWish } from '../understanding/languageWish.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { restIn, waitingLoops } from './loopsOf.ts';
import type { TurnBook } from './turnBook.ts';

/**
 * Who writes in another language is answered in it from here on: at once when it is plain, else after two messages in
 * a row. True when the contact asked for a language, and for nothing else.
 */
export function hearLanguage(draft: Draft, book: TurnBook, content: InboundContent): boolean {
  if (content.kind !== 'text') return false;
  const wish = languageWish(content.text);
  if (wish !== null) speak(draft, wish);
  else follow(draft, book, content.text);
  return wish !== null;
}

/** The guess of the message before is kept with the loop that it was said to. */
function follow(draft: Draft, book: TurnBook, text: string): void {
  const [loop] = waitingLoops(draft);
  if (loop && asksForAddress(draft, book, loop)) return;
  const heard = stickyLanguage(draft.spoken, text, loop?.waiting.heardIn ?? null);
  if (heard === null) return;
  speak(draft, heard.language);
  if (!loop) return;
  const other = heard.guess === heard.language ? null : heard.guess;
  if (other === (loop.waiting.heardIn ?? null)) return;
  if (other === null) delete loop.waiting.heardIn;
  else loop.waiting.heardIn = other;
  loop.isChanged = true;
}

/** The streets of a country are in its language, whatever those who live there speak. */
function asksForAddress(draft: Draft, book: TurnBook, loop: DraftLoop): boolean {
  const expects = restIn(draft, book, loop)?.expects;
  return expects?.kind === 'slot' && expects.as === 'address';
}

function speak(draft: Draft, language: string): void {
  draft.language = language;
  draft.spoken = language;
}
