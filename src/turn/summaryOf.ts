import type { JsonObject } from '../base/json.ts';
import type { CardLine, Flow } from '../flow/flow.ts';
import { timeFact } from '../flow/fact.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { OpenPromise, Source } from './situation.ts';
import type { TurnBook } from './turnBook.ts';

/** Where a line of the card comes from: a step of the conversation, and what it heard; or a promise. */
type LineSource = Omit<Source, 'fields'> | { promise: string };

/**
 * What a person reads first: what the contact wants, what was checked, what was promised, what is left to do. In the
 * language of the business, and beside it in the contact's when that is another: `theirs`.
 */
export function summaryOf(
  draft: Draft,
  book: TurnBook,
  { flow, loop }: { flow: Flow; loop: DraftLoop },
): JsonObject {
  const languages = [...new Set([book.defaultLanguage, draft.language])];
  const card = flow.card(loop.context, draft.now.toISOString());
  const told = (words: (language: string) => string, source: LineSource): JsonObject => {
    const [text = '', theirs] = languages.map(words);
    return { text, ...(theirs !== undefined && theirs !== text && { theirs }), source: { ...source } };
  };
  const lines = (of: CardLine[]) =>
    of.map(({ text, facts, reads }) =>
      told((language) => book.text(language, text, facts), sourceOf(loop, reads)),
    );
  return {
    wants: lines(card.wants),
    checked: lines(card.checked),
    promised: loop.promises.map((promise) => ({
      ...told((language) => promised(book, language, promise), { promise: promise.id }),
      dueAt: promise.dueAt,
    })),
    leftToDo: lines(card.leftToDo),
  };
}

/** The newest step that set one of the fields; the first step of the matter when none did. */
function sourceOf({ waiting: { sources = [] } }: DraftLoop, reads: readonly string[]): LineSource {
  const source =
    sources.findLast(({ fields }) => fields.some((field) => reads.includes(field))) ?? sources[0];
  if (source === undefined) return { turn: 0 };
  const { fields: _, ...rest } = source;
  return rest;
}

/** A text of the business with its date, or the words of an agent. */
function promised(book: TurnBook, language: string, { promise, dueAt }: OpenPromise): string {
  return book.hasText(promise) ? book.text(language, promise, { by: timeFact(dueAt) }) : promise;
}
