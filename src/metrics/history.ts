import type { ContactId, ConversationId, EventId, LoopId, MessageId } from '../base/id.ts';
import type { MessageBill } from '../channels/messagePrice.ts';
import type { Change } from '../turn/turnRows.ts';

/**
 * All that happened with one person, as far as the measures need it: of every conversation that is theirs, merged
 * contacts included. Instants are milliseconds since 1970; everything is in the order of time.
 */
export interface PersonHistory {
  contactId: ContactId;
  loops: HistoryLoop[];
  tickets: HistoryTicket[];
  messages: HistoryMessage[];
  turns: HistoryTurn[];
  arrivals: Arrival[];
  promises: HistoryPromise[];
  modelCalls: HistoryCall[];
}

export interface HistoryLoop {
  id: LoopId;
  conversationId: ConversationId;
  flow: string;
  flowVersion: number;
  reason: string;
  language: string;
  outcome: string | null;
  openedAt: number;
  closedAt: number | null;
  /** Of a loop that asks for a rating: the loop it asks about, and the score that was given. */
  rates: { loopId: LoopId; score: number | null } | null;
}

export interface HistoryTicket {
  loopId: LoopId;
  queue: string;
  openedAt: number;
}

export interface HistoryMessage {
  id: MessageId;
  loopId: LoopId | null;
  /** 'contact', 'assistant', 'phone', or 'agent:' and a handle. */
  author: string;
  channel: string;
  at: number;
  /** How the provider bills it, once it arrived; null: it does not, or has not told yet. */
  bill: MessageBill | null;
  /** Of the address that it went to. */
  phone: string | null;
}

export interface HistoryTurn {
  changes: Change[];
  at: number;
}

/** Which turn took a message of the contact. */
export interface Arrival {
  eventId: EventId;
  conversationId: ConversationId;
  turnNumber: number;
  messageId: MessageId;
}

export interface HistoryPromise {
  loopId: LoopId;
  dueAt: number;
  keptAt: number | null;
}

export interface HistoryCall {
  at: number;
  /** Millionths of a US dollar; null when the price of the model is not known. */
  micros: number | null;
}

export function isByPerson({ author }: Pick<HistoryMessage, 'author'>): boolean {
  return author === 'phone' || author.startsWith('agent:');
}
