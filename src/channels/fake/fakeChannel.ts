import type { InboundContent } from '../../conversation/content.ts';
import type { Channel, ChannelUpdate, OutboundMessage, SendResult } from '../channel.ts';
import type { Capabilities } from '../degrade.ts';
import { hmacHex, sameSecret } from '../signature.ts';
import { storable } from '../storable.ts';
import { idOf, instantOf, objectOf, textOf, type WireObject } from '../wire.ts';

/** One item of a webhook of this channel: somebody wrote, tapped, or got a message. `at` is in unix seconds. */
export type FakeItem = { account: string; id: string; at: number } & (
  | { from: string; phone?: string; name?: string; text: string }
  | { from: string; phone?: string; name?: string; optionId: string; title: string }
  | { messageId: string; status: 'sent' | 'delivered' | 'read' | 'failed' }
);

export interface FakeOptions {
  name?: string;
  capabilities?: Partial<Capabilities>;
  /** Webhooks are signed with it. */
  secret?: string;
}

/** A channel that keeps what it is given to send. Its provider is the caller: scripted, and without a network. */
export interface FakeChannel extends Channel {
  /** What was accepted, oldest first. */
  readonly sent: OutboundMessage[];
  /** What was tried, refused and unknown ones too. */
  readonly tried: OutboundMessage[];
  readonly read: { account: string; externalId: string }[];
  /** What the next sends get, in order; after them each is accepted. */
  answer(...results: SendResult[]): void;
  /** What checkAccount says from now on: null that all is well. */
  stopAccounts(reason: string | null): void;
  /** A webhook as its provider would post it. */
  webhook(...items: FakeItem[]): { rawBody: Buffer; headers: Record<string, string> };
}

const SIGNATURE = 'x-fake-signature';
const ROOMY: Capabilities = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  text: 4_096,
  choicesText: 1_024,
  caption: 1_024,
};

export function fakeChannel(options: FakeOptions = {}): FakeChannel {
  const { name = 'fake', secret = 'fake secret' } = options;
  const sent: OutboundMessage[] = [];
  const tried: OutboundMessage[] = [];
  const read: { account: string; externalId: string }[] = [];
  const script: SendResult[] = [];
  let stopped: string | null = null;

  return {
    name,
    capabilities: { ...ROOMY, ...options.capabilities },
    sent,
    tried,
    read,
    answer: (...results) => void script.push(...results),
    stopAccounts: (reason) => {
      stopped = reason;
    },
    webhook: (...items) => {
      const rawBody = Buffer.from(JSON.stringify({ items }));
      return { rawBody, headers: { [SIGNATURE]: hmacHex(secret, rawBody) } };
    },
    verify: (rawBody, headers) => {
      const signature = headers[SIGNATURE];
      return typeof signature === 'string' && sameSecret(signature, hmacHex(secret, rawBody));
    },
    parse: (body) => {
      const items = objectOf(body)?.items;
      return Array.isArray(items) ? items.map(parseItem) : [unread(null, body)];
    },
    send: (message) => {
      tried.push(message);
      const result: SendResult = script.shift() ?? {
        kind: 'accepted',
        externalId: `${name}-${tried.length}`,
      };
      if (result.kind === 'accepted') sent.push(message);
      return Promise.resolve(result);
    },
    markRead: (account, externalId) => {
      read.push({ account, externalId });
      return Promise.resolve();
    },
    checkAccount: () => Promise.resolve(stopped === null ? { ok: true } : { ok: false, reason: stopped }),
  };
}

function parseItem(item: unknown): ChannelUpdate {
  const fields = objectOf(item);
  const account = idOf(fields?.account);
  const externalId = idOf(fields?.id);
  const at = instantOf(fields?.at);
  if (fields === null || account === null || externalId === null || at === null) return unread(account, item);

  const status = (['sent', 'delivered', 'read', 'failed'] as const).find((known) => known === fields.status);
  if (status !== undefined) {
    return { kind: 'status', account, externalId, messageId: idOf(fields.messageId), status, at };
  }
  const sender = idOf(fields.from);
  const content = contentOf(fields);
  if (sender === null || content === null) return unread(account, item);
  const from = { externalId: sender, phone: idOf(fields.phone), name: textOf(fields.name) };
  return { kind: 'message', account, externalId, from, content, sentAt: at };
}

function contentOf(fields: WireObject): InboundContent | null {
  const text = textOf(fields.text);
  if (text !== null) return { kind: 'text', text };
  const optionId = textOf(fields.optionId);
  return optionId === null ? null : { kind: 'choice', optionId, title: textOf(fields.title) ?? optionId };
}

function unread(account: string | null, item: unknown): ChannelUpdate {
  return { kind: 'unread', account, reason: 'not an item of this channel', body: storable(item) };
}
