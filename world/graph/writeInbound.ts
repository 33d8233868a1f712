import { given } from '../json.ts';
import type { Json } from '../json.ts';
import { buildInbound, contextTo } from './buildInbound.ts';
import type { Built, Chat } from './chat.ts';
import type { Customer, Message, Thread } from './documents.ts';
import type { GraphNumber, WriteOptions } from './graph.ts';
import { messageId } from './ids.ts';
import type { Inbound } from './inboundSchema.ts';
import { contactOf, ensureCustomer, isPhoneShown, threadOf } from './people.ts';
import { numberOrFirst } from './state.ts';
import type { GraphState } from './state.ts';
import { metadataOf, takeStatus } from './statuses.ts';
import { FREE_ENTRY_MS } from './window.ts';

/** The customer does something, and the business is told of it. Returns the message's id. */
export function writeInbound(
  state: GraphState,
  from: string,
  inbound: Inbound,
  options: WriteOptions,
): string {
  const number = numberOrFirst(state, options.phoneNumberId);
  const customer = ensureCustomer(state, from, options.name === undefined ? {} : { name: options.name });
  const thread = threadOf(state, number.phoneNumberId, customer);
  const chat: Chat = { state, number, customer, thread };
  const at = options.at ?? state.peer.clock.now();
  const id = messageId(state.peer.random, customer.waId, 'inbound');
  return state.peer.store.transaction(() => {
    const built = buildInbound(chat, inbound);
    if (state.settings.readOnReply) readAll(state, thread, at);
    if (built.isBubble !== false) state.messages.put(bubble(chat, { id, at, built }));
    if (built.type !== 'system')
      openWindow(state, { thread, at, isReferred: inbound.referral !== undefined });
    announce(chat, { id, at, built, inbound });
    return id;
  });
}

/** The person has seen everything that reached the phone. */
export function readAll(state: GraphState, thread: Thread, at: Date): void {
  for (const status of ['sent', 'delivered'] as const) {
    for (const message of state.messages.list({ threadId: thread.id, status, from: 'business' })) {
      takeStatus(state, { messageId: message.id, status: 'read' }, at);
    }
  }
}

/** A message that shows in the chat. */
export function bubble(
  chat: Chat,
  made: { id: string; at: Date; built: Built; from?: Message['from'] },
): Message {
  const { built } = made;
  return {
    id: made.id,
    threadId: chat.thread.id,
    customerId: chat.customer.id,
    phoneNumberId: chat.number.phoneNumberId,
    from: made.from ?? 'customer',
    atMs: made.at.getTime(),
    type: built.type,
    content: { [built.type]: built.content },
    shown: { text: '', choices: [], ...built.shown },
    replyTo: built.replyTo ?? null,
    status: 'received',
    errorCode: null,
    callbackData: null,
    markedRead: false,
    toUserId: false,
    pricing: null,
    conversation: null,
    reactions: {},
    edited: false,
    revoked: false,
  };
}

function openWindow(
  state: GraphState,
  { thread, at, isReferred }: { thread: Thread; at: Date; isReferred: boolean },
): void {
  const lastInboundAtMs = Math.max(thread.lastInboundAtMs ?? 0, at.getTime());
  const freeEntryUntilMs = isReferred ? at.getTime() + FREE_ENTRY_MS : thread.freeEntryUntilMs;
  const current = state.threads.find(thread.id) ?? thread;
  state.threads.put({ ...current, lastInboundAtMs, freeEntryUntilMs });
}

function announce(chat: Chat, sent: { id: string; at: Date; built: Built; inbound: Inbound }): void {
  const { state, number, customer, thread } = chat;
  if (isBlocked(state, number, customer)) return;
  const phoneShown = isPhoneShown(customer, thread, sent.at);
  const value: Json = {
    messaging_product: 'whatsapp',
    metadata: metadataOf(number),
    ...(sent.built.type === 'system' ? {} : { contacts: [contactOf(customer, phoneShown)] }),
    messages: [messageOf(chat, { ...sent, phoneShown })],
    ...(sent.built.valueErrors === undefined ? {} : { errors: sent.built.valueErrors }),
  };
  const change = { wabaId: number.wabaId, phoneNumberId: number.phoneNumberId, field: 'messages', value };
  state.webhooks.announce(change, { lane: customer.id });
}

function messageOf(
  chat: Chat,
  sent: { id: string; at: Date; built: Built; inbound: Inbound; phoneShown: boolean },
): Json {
  const { built, inbound, phoneShown } = sent;
  const unknown = chat.state.peer.faults.take('unknownType');
  const type = unknown === null ? built.type : (unknown.type ?? 'hologram');
  const context = contextOf(chat, built, inbound);
  return given({
    from: phoneShown ? chat.customer.waId : undefined,
    from_user_id: chat.customer.userId,
    id: sent.id,
    timestamp: String(Math.floor(sent.at.getTime() / 1000)),
    type,
    ...(built.content === undefined ? {} : { [type]: built.content }),
    ...built.keys,
    context,
    referral: inbound.referral,
  });
}

function contextOf(chat: Chat, built: Built, inbound: Inbound): Json | undefined {
  const repliedTo = built.replyTo ?? inbound.replyTo;
  const marks = given({ forwarded: inbound.forwarded, frequently_forwarded: inbound.frequentlyForwarded });
  if (repliedTo !== undefined) return { ...contextTo(chat, repliedTo), ...marks };
  return Object.keys(marks).length > 0 ? marks : undefined;
}

/** Whether the business blocked this person: nothing of theirs arrives. */
function isBlocked(state: GraphState, number: GraphNumber, customer: Customer): boolean {
  const blocked = state.kept.find(`blocked:${number.phoneNumberId}`)?.value['users'];
  return Array.isArray(blocked) && blocked.includes(customer.waId);
}
