import type { Draft } from './draft.ts';
import { sayText } from './say.ts';
import type { TurnBook } from './turnBook.ts';

/**
 * What a model made of a message is a guess: it never leaves the contact without words. When all that followed from it has
 * none, and no system was asked that will lead to some, the contact is asked to say it in other words.
 */
export function answerAtLeast(draft: Draft, book: TurnBook): void {
  const { understood, holder, speech, rows } = draft;
  const isGuessed = understood.some(({ stage }) => stage === 2);
  if (!isGuessed || holder.kind !== 'assistant' || speech.length > 0 || rows.effects.length > 0) return;
  sayText(draft, book, 'clarify.reprompt');
}
