import type { InboundContent } from '../../conversation/content.ts';
import type { ChannelUpdate, Sender } from '../channel.ts';
import { given, idOf, instantOf, objectOf, textOf, type WireObject } from '../wire.ts';
import { contentOf, typeNameOf } from './contentOf.ts';
import { phoneOf, senderOf, type People } from './sender.ts';
import { unread } from './unread.ts';

/** What is the same for all messages of one change. `ownPhone`: digits of the number that received them. */
export interface Received {
  account: string;
  ownPhone: string | null;
  people: People;
}

/**
 * One message that a contact sent.
 * A message whose words we cannot read still is one, so that the contact gets an answer; its body is kept beside it.
 */
export function parseMessage(item: unknown, received: Received): ChannelUpdate[] {
  const { account } = received;
  const message = objectOf(item);
  if (message === null) return [unread(account, 'a message that is not an object', item)];
  const silence = reasonForSilence(message, received);
  if (silence !== null) return [unread(account, silence, item)];

  const externalId = idOf(message.id);
  const sentAt = instantOf(message.timestamp);
  const from = writerOf(message, received.people);
  if (externalId === null || sentAt === null || from === null) {
    return [
      unread(
        account,
        `a message without ${missing({ id: externalId, timestamp: sentAt, sender: from })}`,
        item,
      ),
    ];
  }
  const said = { kind: 'message' as const, account, externalId, from, sentAt, ...contextOf(message) };
  return withContent(message, (content) => ({ ...said, content }), account);
}

/** One message that a person of the business wrote in the provider's app on the phone. */
export function parseEcho(item: unknown, { account, people }: Received): ChannelUpdate[] {
  const echo = objectOf(item);
  if (echo === null) return [unread(account, 'an echo that is not an object', item)];
  const externalId = idOf(echo.id);
  const sentAt = instantOf(echo.timestamp);
  const to = senderOf(echo.to, echo.to_user_id, people);
  if (externalId === null || sentAt === null || to === null || echo.group_id !== undefined) {
    return [
      unread(account, `an echo without ${missing({ id: externalId, timestamp: sentAt, contact: to })}`, item),
    ];
  }
  const said = { kind: 'echo' as const, account, externalId, to, sentAt };
  return withContent(echo, (content) => ({ ...said, content }), account);
}

/** What was said; when we cannot read it, that something was said, and beside it the body as it came. */
function withContent(
  message: WireObject,
  said: (content: InboundContent) => ChannelUpdate,
  account: string,
): ChannelUpdate[] {
  const content = contentOf(message);
  if (content !== null) return [said(content)];
  const type = typeNameOf(message.type);
  return [said({ kind: 'unsupported', type }), unread(account, `a message of type ${type}`, message)];
}

/** Why a message must not be answered at all; null when it may be. */
function reasonForSilence(message: WireObject, { ownPhone }: Received): string | null {
  const interactive = objectOf(message.interactive);
  if (message.group_id !== undefined) return 'a message in a group';
  if (ownPhone !== null && phoneOf(message.from) === ownPhone) return 'a message from our own number';
  if (message.type === 'request_welcome') return 'the chat was opened, nothing was written';
  if (interactive?.type === 'call_permission_reply') return 'an answer to a request for permission to call';
  return null;
}

/** When the user id changes, the sender is the person under the id that we know: the one before. */
function writerOf(message: WireObject, people: People): Sender | null {
  const system = objectOf(message.system);
  if (message.type !== 'system' || system === null)
    return senderOf(message.from, message.from_user_id, people);
  const isNew = message.from_user_id === system.user_id;
  const userId = system.previous_user_id ?? (isNew ? undefined : message.from_user_id);
  const known = people.filter((person) => person.user_id === undefined || person.user_id !== system.user_id);
  return senderOf(message.from, userId, known);
}

/** What the message answers or taps on, what it is about, and which advertisement brought it. */
function contextOf(message: WireObject) {
  const context = objectOf(message.context);
  const product = objectOf(context?.referred_product);
  const referral = objectOf(message.referral);
  const productId = idOf(product?.product_retailer_id);
  return given({
    repliesTo: idOf(context?.id),
    aboutProduct:
      productId === null ? null : { productId, ...given({ catalogId: idOf(product?.catalog_id) }) },
    referral: referral === null ? null : referralOf(referral),
  });
}

function referralOf(referral: WireObject) {
  const source: 'advertisement' | 'post' = referral.source_type === 'ad' ? 'advertisement' : 'post';
  return {
    source,
    ...given({
      sourceId: idOf(referral.source_id),
      clickId: idOf(referral.ctwa_clid),
      url: textOf(referral.source_url),
      headline: textOf(referral.headline),
    }),
  };
}

function missing(parts: { [name: string]: unknown }): string {
  const names = Object.keys(parts).filter((name) => parts[name] === null);
  return names.length === 0 ? 'a person to answer' : names.join(' and ');
}
