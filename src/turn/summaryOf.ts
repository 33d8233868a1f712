import type { JsonObject } from '../base/json.ts';
import type { CardLine } from '../flow/flow.ts';
import type { Flow } from '../flow/flow.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { TurnBook } from './turnBook.ts';

/** What a person reads first: what the contact wants, what was checked, what was promised, what is left to do. */
export function summaryOf(
  draft: Draft,
  book: TurnBook,
  { flow, loop }: { flow: Flow; loop: DraftLoop },
): JsonObject {
  const card = flow.card(loop.context, draft.now.toISOString());
  const lines = (of: CardLine[]) => of.map(({ text, facts }) => book.text(draft.language, text, facts));
  return {
    wants: lines(card.wants),
    checked: lines(card.checked),
    promised: loop.promises.map(({ promise, dueAt }) => ({ promise, dueAt })),
    leftToDo: lines(card.leftToDo),
  };
}
