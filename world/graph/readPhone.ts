import type { Message, Phone, PhoneMessage } from './documents.ts';
import { findCustomer } from './people.ts';
import type { GraphState } from './state.ts';
import { isWindowOpen } from './window.ts';

/** Everything on one person's screen, oldest first; of one business number or of all. */
export function readPhone(state: GraphState, name: string, phoneNumberId?: string): Phone {
  const customer = findCustomer(state, name);
  if (customer === null)
    throw new Error('The Graph double knows nobody of this number or user id; let them write first');
  const nowMs = state.peer.clock.now().getTime();
  const threads = state.threads
    .list({ customerId: customer.id })
    .filter((thread) => phoneNumberId === undefined || thread.phoneNumberId === phoneNumberId);
  const own = threads.flatMap((thread) => state.messages.list({ threadId: thread.id }));
  const messages = own
    // Reactions are shown on the message they belong to; what failed or is not sent yet never reached the phone.
    .filter((message) => message.type !== 'reaction')
    .filter((message) => isOnPhone(state, message))
    .toSorted((one, other) => one.atMs - other.atMs)
    .map((message) => show(state, message));
  return {
    customer,
    messages,
    typing: threads.some((thread) => thread.typingUntilMs > nowMs),
    windowOpen: threads.some((thread) => isWindowOpen(thread, state.peer.clock.now())),
  };
}

function isOnPhone(state: GraphState, message: Message): boolean {
  if (message.status === 'failed') return false;
  return message.status !== 'accepted' || state.settings.statuses === 'none';
}

function show(state: GraphState, message: Message): PhoneMessage {
  const { text, header, footer, choices, media } = message.shown;
  const file = documentOf(state, message);
  return {
    id: message.id,
    phoneNumberId: message.phoneNumberId,
    from: message.from,
    at: new Date(message.atMs).toISOString(),
    type: message.type,
    text: message.revoked ? '' : text,
    choices,
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
    ...(media === undefined ? {} : { media }),
    ...(file === undefined ? {} : { document: file }),
    replyTo: message.replyTo,
    status: message.status,
    errorCode: message.errorCode,
    readByBusiness: message.markedRead,
    reactions: message.reactions,
    edited: message.edited,
    revoked: message.revoked,
  };
}

function documentOf(state: GraphState, message: Message): PhoneMessage['document'] {
  const { media } = message.shown;
  if (media?.kind !== 'document' || media.mediaId === undefined) return undefined;
  const kept = state.media.find(media.mediaId);
  if (kept === null) return undefined;
  return { filename: media.filename ?? 'file', mimeType: kept.mimeType, size: kept.size, mediaId: kept.id };
}
