import type { InboundContent, OutboundContent, ShownAs } from '../conversation/content.ts';
import type { Untrusted } from '../base/untrusted.ts';
import type { MessageId } from '../base/id.ts';
import type { TemplateList } from './channelTemplate.ts';
import type { Capabilities } from './degrade.ts';

/** One way to talk with contacts. All that a new channel must write is here. */
export interface Channel {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** True when the provider really sent this. Takes the raw bytes: signatures are over bytes, not over JSON. */
  verify(rawBody: Buffer, headers: Record<string, string | string[] | undefined>): boolean;
  /** Pure, never throws. What it does not understand comes back as `unread`: providers add kinds without asking us. */
  parse(body: unknown): ChannelUpdate[];
  /**
   * Sends one message. Never throws: what may have happened is in the answer.
   * `signal` ends the attempt; an attempt ended after the request left is `unknown`.
   */
  send(message: OutboundMessage, signal: AbortSignal): Promise<SendResult>;
  /**
   * In how many milliseconds a message to this contact may leave. Up to `PACE_AHEAD_MS` it has its place and is counted as
   * sent; after a longer wait, ask again: others may have come first. `to` is the contact's external id.
   */
  pace?(account: string, to: string, at: Date): number;
  /** Shows the contact that the message was read and that an answer is being made. Failing is harmless. */
  markRead(account: string, externalId: string): Promise<void>;
  /** Fetches a file that a contact sent, by the `mediaId` of its content. Never throws. */
  fetchMedia?(account: string, mediaId: string, signal: AbortSignal): Promise<MediaResult>;
  /** Asks the provider whether the account can send now. Used to lift a hold. */
  checkAccount(account: string): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** The templates that may be sent from the account; null when the provider does not tell. Never throws. */
  templates?(account: string, asked: { isFresh: boolean }): Promise<TemplateList | null>;
}

/** Who wrote. The provider's own id of the person, and the phone when it is shown. */
export interface Sender {
  /** The id that names the person for good: a business-scoped user id, else the phone's id. */
  externalId: string;
  /** Digits without '+', as the provider gave it; null when the person hides it. */
  phone: string | null;
  name: Untrusted | null;
}

export type ChannelUpdate =
  | {
      kind: 'message';
      account: string;
      externalId: string;
      from: Sender;
      content: InboundContent;
      sentAt: Date;
      /** The external id of our message that this one answers or taps on. */
      repliesTo?: string;
      /** The product of the provider's catalogue from which the contact wrote. */
      aboutProduct?: { productId: string; catalogId?: string };
      /** What brought the contact to us. */
      referral?: Referral;
    }
  /** Written by a person of the business in the provider's own app. */
  | { kind: 'echo'; account: string; externalId: string; to: Sender; content: InboundContent; sentAt: Date }
  | {
      kind: 'status';
      account: string;
      externalId: string;
      /** Our message id, when the provider gives it back. */
      messageId: MessageId | null;
      status: 'sent' | 'delivered' | 'read' | 'played' | 'failed';
      at: Date;
      failure?: SendFailure;
      /** As the provider bills it: category and type; what it costs is data of ours. */
      pricing?: { category: string; type: string };
    }
  /** `status` in the provider's words: APPROVED, REJECTED, PAUSED … */
  | { kind: 'template'; account: string; name: string; language: string; status: string }
  | { kind: 'consent'; account: string; from: Sender; marketing: 'stop' | 'resume'; at: Date }
  /**
   * Something about the number itself that a person should know: restriction, quality, disconnection.
   * `sending` is there when it decides whether the account can send from now on.
   */
  | { kind: 'account'; account: string; event: string; sending?: 'stopped' | 'restored' }
  /** Kept and acknowledged, never lost: a person can look at it. */
  | { kind: 'unread'; account: string | null; reason: string; body: unknown };

/** An advertisement or a post that the contact tapped before the first message. */
export interface Referral {
  source: 'advertisement' | 'post';
  sourceId?: string;
  /** The provider's id of the click, with which a sale is told back to the advertiser. */
  clickId?: string;
  url?: Untrusted;
  headline?: Untrusted;
}

export interface OutboundMessage {
  /** Travels with the message and comes back in its statuses. */
  id: MessageId;
  account: string;
  to: { externalId: string; phone: string | null };
  content: Exclude<OutboundContent, { kind: 'document' }> | OutboundDocument;
}

export interface OutboundDocument {
  kind: 'document';
  fileName: string;
  caption: string;
  shownAs?: ShownAs;
  mediaType: string;
  bytes: Uint8Array;
}

/** `code` is the provider's, `detail` is for the log and holds no person's data. */
export interface SendFailure {
  code: string;
  detail: string;
  /**
   * What the failure calls for.
   * retry: the provider's fault, later · throttleAccount, throttleContact: slower · hold: the account cannot send, a person is told
   * fix: this request can never pass · contact: this contact cannot be reached here · window: only a template may be sent
   */
  remedy: 'retry' | 'throttleAccount' | 'throttleContact' | 'hold' | 'fix' | 'contact' | 'window';
  afterMs?: number;
}

/** What a file is must be read from its bytes: names and media types that others tell may lie. */
export type MediaResult =
  | { kind: 'done'; bytes: Buffer; mediaType: string }
  /** It will never come: expired, too large, or not where the provider keeps files. */
  | { kind: 'gone'; reason: string }
  | { kind: 'later'; reason: string };

export type SendResult =
  | { kind: 'accepted'; externalId: string }
  /** Surely not sent. */
  | { kind: 'refused'; failure: SendFailure }
  /** Perhaps sent: the answer was lost. Never sent again before the provider's statuses had time to tell. */
  | { kind: 'unknown'; detail: string };
