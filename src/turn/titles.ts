import type { Draft, DraftLoop } from './draft.ts';
import { objectOf } from './loopsOf.ts';
import type { TurnBook } from './turnBook.ts';

/** What a kind of matter is called: its text `flow.<name>`, else its name in words. */
export function flowTitle({ language }: Draft, book: TurnBook, flow: string): string {
  const key = `flow.${flow}`;
  return book.hasText(key) ? book.text(language, key, {}) : inWords(flow);
}

/** What an intent is called: its text `intent.<name>`, else the matter that it opens, else its first example. */
export function intentTitle(draft: Draft, book: TurnBook, name: string): string {
  const key = `intent.${name}`;
  if (book.hasText(key)) return book.text(draft.language, key, {});
  const intent = book.intents.get(name);
  const opened = intent && 'start' in intent.means ? intent.means.start : name;
  if (book.newest(opened) !== null) return flowTitle(draft, book, opened);
  const [example] = intent?.examples[draft.language] ?? [];
  return example === undefined ? inWords(name) : capital(example);
}

/** One open matter among several: 'Refund LP-1042', or by its number as long as its object is not known. */
export function matterTitle(draft: Draft, book: TurnBook, loop: DraftLoop): string {
  return `${flowTitle(draft, book, loop.flow)} ${objectOf(book, loop)?.ref ?? loop.protocolNumber}`;
}

/** 'lostParcel' → 'Lost parcel'. */
export function inWords(name: string): string {
  return capital(name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
