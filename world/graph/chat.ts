import type { Json } from '../json.ts';
import type { Customer, Message, Shown, Thread } from './documents.ts';
import type { GraphNumber } from './graph.ts';
import type { GraphState } from './state.ts';

/** The chat that a message of the customer belongs to. */
export type Chat = { state: GraphState; number: GraphNumber; customer: Customer; thread: Thread };
/** A message as Meta would send it: its type, the keys after it, and what the person sees of it. */
export type Built = {
  type: string;
  /** What stands under the type's name; absent for types that carry nothing. */
  content?: Json | Json[];
  shown?: Partial<Shown>;
  replyTo?: string;
  /** More keys of the message. */
  keys?: Json;
  /** `value.errors` beside `value.messages`. */
  valueErrors?: Json[];
  /** False for what is no new bubble: a reaction, an edit, a change of number. */
  isBubble?: boolean;
};

/** The newest message of one side that passes, of all that is left in the chat. */
export function newestOf(
  chat: Chat,
  from: Message['from'][],
  passes: (message: Message) => boolean,
): Message | null {
  const newestFirst = chat.state.messages.list({ threadId: chat.thread.id }, { newestFirst: true });
  return (
    newestFirst.find((message) => from.includes(message.from) && !message.revoked && passes(message)) ?? null
  );
}
