import type { Json } from '../json.ts';
import type { Built, Chat } from './chat.ts';
import { newestOf } from './chat.ts';
import type { Customer, Message } from './documents.ts';
import { userId } from './ids.ts';
import type { InboundOf } from './inboundSchema.ts';

type Change = InboundOf<
  'reaction' | 'edit' | 'revoke' | 'numberChanged' | 'userIdChanged' | 'identityChanged'
>;
/** What changes an earlier message, or who the customer is. */
export function buildChange(chat: Chat, change: Change): Built {
  switch (change.type) {
    case 'reaction':
      return buildReaction(chat, change);
    case 'edit':
      return buildEdit(chat, change);
    case 'revoke':
      return buildRevoke(chat, change);
    case 'numberChanged':
      return buildNumberChange(chat, change.newWaId);
    case 'userIdChanged':
      return buildUserIdChange(chat, change.newUserId);
    case 'identityChanged': {
      const identity = {
        acknowledged: true,
        created_timestamp: '1795219000',
        hash: userId(chat.state.peer.random, '1'),
      };
      return system({ type: 'customer_identity_changed', body: 'The security code changed' }, { identity });
    }
  }
}

function buildReaction(chat: Chat, { messageId, emoji }: InboundOf<'reaction'>): Built {
  const message = target(chat, ['business', 'app'], messageId);
  chat.state.messages.put({ ...message, reactions: { ...message.reactions, customer: emoji } });
  return { type: 'reaction', content: { message_id: message.id, emoji }, isBubble: false };
}

function buildEdit(chat: Chat, { messageId, text }: InboundOf<'edit'>): Built {
  const message = target(chat, ['customer'], messageId);
  chat.state.messages.put({ ...message, edited: true, shown: { ...message.shown, text } });
  const edited = { context: { id: 'M0' }, type: 'text', text: { body: text } };
  return { type: 'edit', content: { original_message_id: message.id, message: edited }, isBubble: false };
}

function buildRevoke(chat: Chat, { messageId }: InboundOf<'revoke'>): Built {
  const message = target(chat, ['customer'], messageId);
  chat.state.messages.put({ ...message, revoked: true });
  return { type: 'revoke', content: { original_message_id: message.id }, isBubble: false };
}

/** The phone number is another one from now on, and so is the business-scoped user id. */
function buildNumberChange(chat: Chat, newWaId: string): Built {
  const { customer, state } = chat;
  const moved: Customer = { ...customer, waId: newWaId };
  const newId = userId(state.peer.random, newWaId);
  rename(chat, moved, newId);
  const body = `${customer.name} changed from ${customer.waId} to ${newWaId}`;
  return system({ type: 'user_changed_number', body, wa_id: newWaId, user_id: newId });
}

function buildUserIdChange(chat: Chat, newUserId: string | undefined): Built {
  const { customer, state } = chat;
  const newId = newUserId ?? userId(state.peer.random, customer.waId);
  rename(chat, customer, newId);
  const body = `${customer.name} has a new user id`;
  return system({ type: 'user_changed_user_id', body, user_id: newId, previous_user_id: customer.userId });
}

/** The person keeps the phone and everything on it; the old identity is gone. */
function rename(chat: Chat, moved: Customer, newId: string): void {
  const { state, customer } = chat;
  state.customers.remove(customer.id);
  state.customers.put({ ...moved, id: newId, userId: newId });
  for (const thread of state.threads.list({ customerId: customer.id })) {
    const id = `${thread.phoneNumberId}:${newId}`;
    state.threads.remove(thread.id);
    // A new identity has no window and no shown number of its own.
    state.threads.put({ ...thread, id, customerId: newId, lastInboundAtMs: null, writtenToPhoneAtMs: null });
    for (const message of state.messages.list({ threadId: thread.id })) {
      state.messages.put({ ...message, threadId: id, customerId: newId });
    }
  }
}

function target(chat: Chat, from: Message['from'][], messageId: string | undefined): Message {
  const message = newestOf(chat, from, (one) => messageId === undefined || one.id === messageId);
  if (message !== null) return message;
  throw new Error(`There is no message ${messageId ?? ''} of ${from.join(' or ')} in this chat to change`);
}

function system(content: Json, keys: Json = {}): Built {
  return { type: 'system', content, keys, isBubble: false };
}
