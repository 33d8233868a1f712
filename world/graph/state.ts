import type { Peer } from '../peer.ts';
import type { Collection } from '../store.ts';
import { unknownObject } from './graphError.ts';
import type { Customer, Media, Message, Template, Thread } from './documents.ts';
import type { GraphNumber, GraphOptions, StatusPace } from './graph.ts';
import type { Webhooks } from './webhooks.ts';

export type Callback = { id: string; url: string; verifyToken: string };
/** Settings of a number, a profile or a WABA, as they are answered. */
export type Setting = { id: string; value: Record<string, unknown> };

/** All that the routes and the injector of the double work on. */
export interface GraphState {
  readonly peer: Peer;
  readonly settings: Settings;
  readonly webhooks: Webhooks;
  readonly customers: Collection<Customer>;
  readonly threads: Collection<Thread>;
  readonly messages: Collection<Message>;
  readonly media: Collection<Media>;
  readonly templates: Collection<Template>;
  readonly callbacks: Collection<Callback>;
  readonly subscriptions: Collection<{ id: string }>;
  readonly kept: Collection<Setting>;
  /** Ends of messages that left each number in the last second, for the throughput limit. */
  readonly recentSends: Map<string, number[]>;
}

export type Settings = Required<Omit<GraphOptions, 'port'>>;

const DEFAULT_PACE: StatusPace = { sentMs: [50, 300], deliveredMs: [100, 600], readMs: null };
/** At once, then with growing pauses, for seven days. Source: Webhooks, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const DEFAULT_RETRIES_MS = [
  0, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 7_200_000,
  14_400_000, 28_800_000, 43_200_000,
];

export function settingsOf(options: GraphOptions): Settings {
  return {
    appId: options.appId ?? '9876543210987654',
    appSecret: options.appSecret,
    verifyToken: options.verifyToken,
    accessToken: options.accessToken,
    tokenScopes: options.tokenScopes ?? ['whatsapp_business_management', 'whatsapp_business_messaging'],
    tokenExpiresAt: options.tokenExpiresAt ?? null,
    subscribedApp: options.subscribedApp ?? null,
    callbackUrl: options.callbackUrl ?? null,
    numbers: options.numbers,
    statuses: options.statuses ?? DEFAULT_PACE,
    closedWindow: options.closedWindow ?? 'failed',
    limits: options.limits ?? {},
    escapeSlash: options.escapeSlash ?? true,
    templateReviewMs: options.templateReviewMs ?? 60_000,
    readOnReply: options.readOnReply ?? true,
    retryDelaysMs: options.retryDelaysMs ?? DEFAULT_RETRIES_MS,
  };
}

export function openTables(peer: Peer) {
  const { store } = peer;
  return {
    customers: store.collection<Customer>('customer', ['waId']),
    threads: store.collection<Thread>('thread', ['customerId']),
    messages: store.collection<Message>('message', ['threadId', 'customerId']),
    media: store.collection<Media>('media'),
    templates: store.collection<Template>('template', ['wabaId', 'name']),
    callbacks: store.collection<Callback>('callback'),
    subscriptions: store.collection<{ id: string }>('subscription'),
    kept: store.collection<Setting>('setting'),
  };
}

/** The business number of this id. Throws Meta's error for ids that it does not know. */
export function numberOf(state: GraphState, phoneNumberId: string, method = 'post'): GraphNumber {
  const number = state.settings.numbers.find((one) => one.phoneNumberId === phoneNumberId);
  if (number === undefined) throw unknownObject(phoneNumberId, method);
  return number;
}

/** The number of this id, or the first one when none is named. */
export function numberOrFirst(state: GraphState, phoneNumberId?: string): GraphNumber {
  const first = state.settings.numbers[0];
  if (phoneNumberId !== undefined) return numberOf(state, phoneNumberId);
  if (first === undefined)
    throw new Error('The Graph double has no business number; pass one in graph.numbers');
  return first;
}

export const isWaba = (state: GraphState, id: string) =>
  state.settings.numbers.some((number) => number.wabaId === id);
