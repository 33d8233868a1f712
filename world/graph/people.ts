import { DAY_MS } from '../clock.ts';
import type { Customer, Thread } from './documents.ts';
import { onlyDigits, spellingsOf, userId } from './ids.ts';
import type { GraphState } from './state.ts';

/** How long a phone number stays visible to a business that wrote to it. Source: Business-scoped user IDs, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const PHONE_SHOWN_MS = 30 * DAY_MS;

/** A person by phone number or user id, in any spelling of the number. */
export function findCustomer(state: GraphState, name: string): Customer | null {
  const byId = state.customers.find(name);
  if (byId !== null) return byId;
  for (const waId of spellingsOf(onlyDigits(name))) {
    const known = state.customers.newest({ waId });
    if (known !== null) return known;
  }
  return null;
}

/** The person, who is made when there is none: in the double every phone number may have WhatsApp. */
export function ensureCustomer(state: GraphState, name: string, given: Partial<Customer> = {}): Customer {
  const known = findCustomer(state, name);
  if (known === null) return addCustomer(state, { waId: onlyDigits(name), ...given });
  const changed = { ...known, ...given, id: known.id, userId: known.userId };
  if (Object.keys(given).length > 0) state.customers.put(changed);
  return changed;
}

export function addCustomer(state: GraphState, given: Partial<Customer>): Customer {
  const waId = given.waId ?? '15550100000';
  const id = given.userId ?? given.id ?? userId(state.peer.random, waId);
  const customer: Customer = {
    name: `Customer ${waId.slice(-4)}`,
    username: null,
    hidden: false,
    readReceipts: true,
    marketingStopped: false,
    onWhatsApp: true,
    blockedBy: [],
    ...given,
    waId,
    id,
    userId: id,
  };
  state.customers.put(customer);
  return customer;
}

export function threadOf(state: GraphState, phoneNumberId: string, customer: Customer): Thread {
  const id = `${phoneNumberId}:${customer.id}`;
  const known = state.threads.find(id);
  if (known !== null) return known;
  const thread: Thread = {
    id,
    phoneNumberId,
    customerId: customer.id,
    lastInboundAtMs: null,
    freeEntryUntilMs: null,
    writtenToPhoneAtMs: null,
    typingUntilMs: 0,
    pairFullAtMs: 0,
  };
  state.threads.put(thread);
  return thread;
}

/** Whether webhooks of this thread carry the phone number. */
export function isPhoneShown(customer: Customer, thread: Thread, now: Date): boolean {
  if (!customer.hidden) return true;
  return thread.writtenToPhoneAtMs !== null && now.getTime() - thread.writtenToPhoneAtMs < PHONE_SHOWN_MS;
}

/** `contacts[0]` of a webhook. */
export function contactOf(customer: Customer, phoneShown: boolean) {
  return {
    profile: {
      name: customer.name,
      ...(customer.username === null ? {} : { username: customer.username }),
    },
    ...(phoneShown ? { wa_id: customer.waId } : {}),
    user_id: customer.userId,
  };
}
