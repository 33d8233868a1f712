import type { Option, OutboundContent } from '../conversation/content.ts';
import type { Facts, OfferedOption, SayEffect } from '../flow/effect.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { tapId } from './optionTap.ts';
import type { TurnBook } from './turnBook.ts';

/** Puts what a flow says into the contact's language, facts filled in by code, and lines it up to be said. */
export function say(
  draft: Draft,
  book: TurnBook,
  { loop, effect, asks = false }: { loop: DraftLoop | null; effect: SayEffect; asks?: boolean },
): void {
  const text = book.text(draft.language, effect.text, effect.facts);
  if (effect.isCourtesy && hasOnlyTapped(draft)) {
    draft.blocked.push({ rule: 'courtesyAfterTap', text });
    return;
  }
  if (isUnwanted(draft, book, effect)) {
    draft.blocked.push({ rule: 'offersStopped', text });
    return;
  }
  draft.speech.push({
    author: 'assistant',
    content: contentOf(draft, book, { loop, effect, text }),
    template: templateOf(draft, book, { loop, effect }),
    loopId: loop?.id ?? null,
    statesMoney: effect.statesMoney ?? false,
    ...(asks && { asks: 'matter' }),
    ...(effect.isPassing && { isPassing: true }),
  });
}

/** An offer to who has said that they want none, whether the service window is open or not. */
function isUnwanted({ replyTo }: Draft, book: TurnBook, { template }: SayEffect): boolean {
  return replyTo?.offersStopped === true && template !== undefined && book.isOffer(template);
}

/** Words are answered; a tap has said all, and each message may be billed. */
function hasOnlyTapped({ situation }: Draft): boolean {
  const written = situation.events.flatMap(({ payload }) =>
    payload.kind === 'message' ? [payload.content] : [],
  );
  return written.length > 0 && written.every(({ kind }) => kind === 'choice');
}

/** Its buttons, too, name the question that they belong to. */
function templateOf(
  draft: Draft,
  book: TurnBook,
  { loop, effect }: { loop: DraftLoop | null; effect: SayEffect },
): OutboundContent | null {
  if (effect.template === undefined) return null;
  const content = book.template(draft.language, effect.template, effect.facts);
  if (!loop || content.buttonIds === undefined) return content;
  return { ...content, buttonIds: content.buttonIds.map((id) => tapId(loop, id)) };
}

function contentOf(
  draft: Draft,
  book: TurnBook,
  { loop, effect, text }: { loop: DraftLoop | null; effect: SayEffect; text: string },
): OutboundContent {
  const { document, options = [] } = effect;
  if (document) return { kind: 'document', ...document, caption: text };
  if (options.length === 0) return { kind: 'text', text };
  return {
    kind: 'choices',
    text,
    options: options.map((option) => {
      const shown = offered(draft, book, option);
      return loop ? { ...shown, id: tapId(loop, option.id) } : shown;
    }),
    listLabel: book.text(draft.language, 'choices.label', {}),
  };
}

function offered(draft: Draft, book: TurnBook, option: OfferedOption): Option {
  const title = titleOf(draft, book, option);
  const description = descriptionOf(draft, book, option);
  return { id: option.id, title, ...(description !== null && { description }) };
}

/** What stands below the title of an option; null when nothing does. */
export function descriptionOf(draft: Draft, book: TurnBook, { description }: OfferedOption): string | null {
  if (!description) return null;
  if ('fact' in description) return book.fact(draft.language, description.fact);
  return book.text(draft.language, description.text, description.facts ?? {});
}

/** Says a text of the business that belongs to no step of a flow. */
export function sayText(
  draft: Draft,
  book: TurnBook,
  text: string,
  { facts = {}, loop = null }: { facts?: Facts; loop?: DraftLoop | null } = {},
): void {
  say(draft, book, { loop, effect: { kind: 'say', text, facts } });
}

/** An option's title as the contact sees it. */
export function titleOf(draft: Draft, book: TurnBook, { title }: OfferedOption): string {
  return 'text' in title ? book.text(draft.language, title.text, {}) : book.fact(draft.language, title.fact);
}
