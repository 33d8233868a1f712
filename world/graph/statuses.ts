import { createHash } from 'node:crypto';
import { isFreeEntry, isWindowOpen, SERVICE_WINDOW_MS } from './window.ts';
import type { Json } from '../json.ts';
import { contactOf, isPhoneShown, threadOf } from './people.ts';
import { errorTitle } from './graphError.ts';
import type { Message, MessageStatus, Template, Thread } from './documents.ts';
import type { StatusPace } from './graph.ts';
import { numberOf } from './state.ts';
import type { GraphState } from './state.ts';

type DueStatus = { messageId: string; status: MessageStatus; errorCode?: number };
const RANK: Record<MessageStatus, number> = {
  accepted: 0,
  sent: 1,
  delivered: 2,
  read: 3,
  failed: 9,
  received: 9,
};
/** Free answers to users ended on this day. Source: Pricing, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const SERVICE_BILLED_FROM_MS = Date.UTC(2026, 9, 1);

/** Teaches the schedule to post statuses. */
export function defineStatuses(state: GraphState): void {
  state.peer.schedule.define<DueStatus>('graph.status', (due, dueAt) => takeStatus(state, due, dueAt));
}

/** Starts the statuses of an accepted message: sent, delivered, and read if somebody reads; or failed. */
export function planStatuses(state: GraphState, message: Message, failure: number | null): void {
  const pace = state.settings.statuses;
  if (pace === 'none') return;
  const due: DueStatus =
    failure === null
      ? { messageId: message.id, status: 'sent' }
      : { messageId: message.id, status: 'failed', errorCode: failure };
  schedule(state, { due, lane: message.customerId, from: new Date(message.atMs), within: pace.sentMs });
}

/** Moves a message up to this status and tells the business. A status never goes down. */
export function takeStatus(state: GraphState, due: DueStatus, dueAt: Date): void {
  const message = state.messages.find(due.messageId);
  if (message === null || RANK[due.status] <= RANK[message.status]) return;
  const moved = { ...message, status: due.status, errorCode: due.errorCode ?? null };
  state.messages.put(moved);
  announceStatus(state, moved, dueAt);
  planNext(state, moved, dueAt);
}

/** What `pricing` and `conversation` of this message's statuses say. */
export function priceOf(thread: Thread, now: Date, template: Template | null, version: string) {
  const isOpen = isWindowOpen(thread, now);
  const category = template === null ? 'service' : template.category.toLowerCase();
  const isFree =
    isOpen && now.getTime() < SERVICE_BILLED_FROM_MS && (category === 'service' || category === 'utility');
  if (isFreeEntry(thread, now) && thread.freeEntryUntilMs !== null) {
    const pricing = {
      billable: false,
      pricing_model: 'PMP',
      type: 'free_entry_point',
      category: 'referral_conversion',
    };
    return { pricing, conversation: conversation('referral_conversion', thread, thread.freeEntryUntilMs) };
  }
  const type = isFree ? 'free_customer_service' : 'regular';
  const pricing = { billable: !isFree, pricing_model: 'PMP', type, category };
  const older = Number(version.slice(1)) < 24;
  return {
    pricing,
    conversation: older ? conversation(category, thread, now.getTime() + SERVICE_WINDOW_MS) : null,
  };
}

function planNext(state: GraphState, message: Message, at: Date): void {
  const pace: StatusPace | 'none' = state.settings.statuses;
  if (pace === 'none') return;
  const plan = (status: MessageStatus, within: [number, number]) =>
    schedule(state, { due: { messageId: message.id, status }, lane: message.customerId, from: at, within });
  if (message.status === 'sent') plan('delivered', pace.deliveredMs);
  if (message.status === 'delivered' && pace.readMs !== null) plan('read', pace.readMs);
}

function schedule(
  state: GraphState,
  plan: { due: DueStatus; lane: string; from: Date; within: [number, number] },
): void {
  const [least, most] = plan.within;
  const waitMs = Math.round(least + state.peer.random() * (most - least));
  const dueAt = new Date(plan.from.getTime() + waitMs);
  state.peer.schedule.add({ kind: 'graph.status', dueAt, payload: plan.due, lane: plan.lane });
}

function announceStatus(state: GraphState, message: Message, at: Date): void {
  const customer = state.customers.find(message.customerId);
  if (customer === null || (message.status === 'read' && !customer.readReceipts)) return;
  if (isDropped(state, message.status)) return;
  const thread = threadOf(state, message.phoneNumberId, customer);
  const phoneShown = isPhoneShown(customer, thread, at);
  const failed = message.status === 'failed';
  const number = numberOf(state, message.phoneNumberId);
  const value: Json = {
    messaging_product: 'whatsapp',
    metadata: metadataOf(number),
    ...(failed ? {} : { contacts: [contactOf(customer, phoneShown)] }),
    statuses: [
      {
        id: message.id,
        status: message.status,
        timestamp: String(Math.floor(at.getTime() / 1000)),
        ...(phoneShown ? { recipient_id: customer.waId } : {}),
        ...(failed && !message.toUserId ? {} : { recipient_user_id: customer.userId }),
        ...(message.callbackData === null ? {} : { biz_opaque_callback_data: message.callbackData }),
        ...priceTag(message),
        ...(failed ? { errors: [statusError(message.errorCode ?? 131000)] } : {}),
      },
    ],
  };
  const change = { wabaId: number.wabaId, phoneNumberId: number.phoneNumberId, field: 'messages', value };
  state.webhooks.announce(change, { lane: message.customerId, dueAt: at });
}

/** `metadata` of a webhook: the number in digits. */
export function metadataOf(number: { displayPhoneNumber: string; phoneNumberId: string }) {
  return {
    display_phone_number: number.displayPhoneNumber.replace(/\D/g, ''),
    phone_number_id: number.phoneNumberId,
  };
}

/** An entry of `errors` in a webhook. */
export function statusError(code: number) {
  const { title, details } = errorTitle(code);
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}

function priceTag(message: Message): Json {
  if (message.status !== 'sent' && message.status !== 'delivered') return {};
  if (message.conversation === null) return { pricing: message.pricing };
  const { expiration_timestamp: expires, ...rest } = message.conversation;
  const shown = message.status === 'sent' ? { ...rest, expiration_timestamp: expires } : rest;
  return { conversation: shown, pricing: message.pricing };
}

function conversation(origin: string, thread: Thread, untilMs: number): Json {
  const id = createHash('md5').update(`${thread.id}:${origin}:${untilMs}`).digest('hex');
  return { id, expiration_timestamp: String(Math.floor(untilMs / 1000)), origin: { type: origin } };
}

function isDropped(state: GraphState, status: MessageStatus): boolean {
  const fault = state.peer.faults.list().find((one) => one.kind === 'dropStatus');
  if (fault === undefined || fault.kind !== 'dropStatus' || (fault.status ?? 'delivered') !== status)
    return false;
  return state.peer.faults.take('dropStatus') !== null;
}
