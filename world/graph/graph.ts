import type { PeerControls } from '../peer.ts';
import type { Delivery } from '../courier.ts';
import type { Json } from '../json.ts';
import type { Customer, Message, Phone, Template } from './documents.ts';
import type { Inbound } from './inboundSchema.ts';

/** One business number of the double. */
export type GraphNumber = {
  phoneNumberId: string;
  wabaId: string;
  /** As it is shown in GET: `'+1 555-010-4477'`. Webhooks carry its digits. */
  displayPhoneNumber: string;
  verifiedName?: string;
  /** Only these numbers can be written to (131030); absent means everybody. */
  allowedRecipients?: string[];
};

/** How fast statuses follow an accepted message: bounds in virtual milliseconds; `readMs: null` waits for a reader. */
export type StatusPace = {
  sentMs: [number, number];
  deliveredMs: [number, number];
  readMs: [number, number] | null;
};

export type GraphOptions = {
  port?: number;
  appId?: string;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** What the token may do. Default: manage and message. */
  tokenScopes?: string[];
  /** Default: never. */
  tokenExpiresAt?: Date | null;
  /** Another app that the accounts are subscribed to, in place of the token's own, until that one subscribes. */
  subscribedApp?: string | null;
  /** Where the app's webhooks go. Null: nowhere until a callback is set. */
  callbackUrl?: string | null;
  numbers: GraphNumber[];
  /** 'none' keeps every message at "accepted" and posts no status. */
  statuses?: StatusPace | 'none';
  /** Free text outside the window: accepted and then failed (131047), refused at once, or let through: for webhooks posted by hand, of which the double knows nothing. */
  closedWindow?: 'failed' | 'reject' | 'ignore';
  /** Off by default. Pair: a burst of 45, then one message in 6 s. */
  limits?: { pair?: boolean; perSecond?: number };
  /** Whether `/` is sent as `\/` in webhooks. */
  escapeSlash?: boolean;
  /** How long a template waits for its review; names that begin with `reject` are rejected. */
  templateReviewMs?: number;
  /** Whether a customer who writes has read what came before. */
  readOnReply?: boolean;
  /** Pauses after failed deliveries of a webhook. */
  retryDelaysMs?: number[];
};

export type CallbackLevel = { wabaId?: string; phoneNumberId?: string };
export type TemplateEvent = {
  wabaId?: string;
  name: string;
  language?: string;
  /** A review's outcome, a pause … */
  event?: string;
  reason?: string;
  newCategory?: string;
  newQuality?: string;
};

/** The double of the WhatsApp Cloud API, seen from inside the world. Customers are named by phone digits or user id. */
export interface Graph extends PeerControls {
  customer(given: Partial<Customer> & { waId?: string }): Customer;
  /** The customer writes or taps. Resolves with the message id after the first delivery was tried. */
  write(from: string, inbound: Inbound, options?: WriteOptions): Promise<{ id: string }>;
  /** The business writes from its phone app. */
  echo(to: string, inbound: Inbound, options?: WriteOptions): Promise<{ id: string }>;
  /** The customer opens the chat: blue ticks for the business. */
  read(customer: string, options?: { phoneNumberId?: string }): Promise<void>;
  /** What the customer sees. */
  phone(customer: string, options?: { phoneNumberId?: string }): Phone;
  messages(): Message[];
  /** What the business is charged for: its messages that arrived and are billable, in the order of their sending. */
  charges(): { to: string; category: string }[];
  setMarketing(customer: string, value: 'stop' | 'resume'): Promise<void>;
  /** Any other change, under any field. */
  announce(
    field: string,
    value: Json,
    options?: { phoneNumberId?: string; entryTime?: boolean },
  ): Promise<void>;
  /** Keeps a template without review. */
  addTemplate(template: Partial<Template> & { name: string; components: Json[] }): Template;
  templates(): Template[];
  templateEvent(event: TemplateEvent): Promise<void>;
  /** Sends the GET challenge and keeps the callback if the echo is right. */
  setCallback(url: string, verifyToken: string, level?: CallbackLevel): Promise<boolean>;
  deliveries(): Delivery[];
  /** Posts any bytes to the callback, signed or not; answers with the receiver's status. */
  postRaw(bytes: Uint8Array, options?: RawOptions): Promise<number>;
  /** Whether free text is allowed now. */
  isWindowOpen(customer: string, phoneNumberId?: string): boolean;
}

export type WriteOptions = {
  phoneNumberId?: string;
  name?: string;
  /** The message's own time, when it is not now. */
  at?: Date;
  /** False: do not wait for the first delivery. */
  wait?: boolean;
};
export type RawOptions = {
  signature?: 'right' | 'wrong' | 'none';
  contentType?: string;
};
