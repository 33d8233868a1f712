import type { Built, Chat } from './chat.ts';
import { newestOf } from './chat.ts';
import type { Choice, Message } from './documents.ts';
import type { InboundOf } from './inboundSchema.ts';

/** A tap on a choice of the message that is named, or of the newest that offers it. Old buttons stay tappable. */
export function buildTap(chat: Chat, tap: InboundOf<'tap'>): Built {
  const message = newestOf(chat, ['business'], (one) => {
    return (tap.messageId === undefined || one.id === tap.messageId) && choiceIn(one, tap.choice) !== null;
  });
  const choice = message === null ? null : choiceIn(message, tap.choice);
  if (message === null || choice === null) throw new Error(nothingToTap(chat, tap.choice));
  const { id, title, description } = choice;
  const around = { shown: { text: title }, replyTo: message.id };
  if (choice.kind === 'quickReply')
    return { type: 'button', content: { payload: id, text: title }, ...around };
  if (choice.kind === 'button') {
    return { type: 'interactive', content: { type: 'button_reply', button_reply: { id, title } }, ...around };
  }
  const row = { id, title, ...(description === undefined ? {} : { description }) };
  return { type: 'interactive', content: { type: 'list_reply', list_reply: row }, ...around };
}

function choiceIn(message: Message, named: string): Choice | null {
  const tappable = message.shown.choices.filter((choice) => choice.kind !== 'url');
  return tappable.find((choice) => choice.id === named || choice.title === named) ?? null;
}

function nothingToTap(chat: Chat, named: string): string {
  const last = newestOf(chat, ['business'], (message) => message.shown.choices.length > 0);
  const offered = last?.shown.choices.map((choice) => choice.title).join(', ') ?? 'nothing';
  return `There is no choice '${named}' to tap; the last message with choices offers: ${offered}`;
}
