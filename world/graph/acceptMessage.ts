import { recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { checkMessage } from './check/checkMessage.ts';
import type { Checked } from './check/checkMessage.ts';
import type { Customer, Message, Thread } from './documents.ts';
import type { GraphNumber } from './graph.ts';
import { GraphError } from './graphError.ts';
import { messageId, onlyDigits } from './ids.ts';
import { isLinkDead } from './linkCheck.ts';
import { countSend } from './limits.ts';
import { ensureCustomer, findCustomer, threadOf } from './people.ts';
import type { GraphState } from './state.ts';
import { planStatuses, priceOf } from './statuses.ts';
import { isWindowOpen } from './window.ts';

/** What `POST /messages` answers. */
export type Accepted = { answer: Json; message: Message };
type Recipient = { customer: Customer; thread: Thread; input: string; byUserId: boolean };

/**
 * Takes a message for delivery, or throws Meta's refusal.
 *
 * Accepted is not delivered: what Meta finds out later comes as a failed status.
 */
export async function acceptMessage(
  state: GraphState,
  number: GraphNumber,
  request: { body: Json; version: string },
): Promise<Accepted> {
  const { body } = request;
  const recipient = recipientOf(state, number, body);
  const checked = checkMessage(state, number, body);
  const now = state.peer.clock.now();
  const { closedWindow } = state.settings;
  const isFree =
    checked.template === null && closedWindow !== 'ignore' && !isWindowOpen(recipient.thread, now);
  if (isFree && closedWindow === 'reject') throw new GraphError(131047);
  const thread = countSend(state, recipient.thread);
  const link = checked.shown.media?.link;
  const failure = failureOf(state, { checked, recipient, isFree, isDead: await isLinkDead(link) });

  const message = makeMessage(state, { number, recipient, checked, request });
  state.peer.store.transaction(() => {
    const shownUntil = recipient.byUserId ? thread.writtenToPhoneAtMs : now.getTime();
    state.threads.put({ ...thread, writtenToPhoneAtMs: shownUntil, typingUntilMs: 0 });
    if (checked.type === 'reaction') react(state, checked.content);
    state.messages.put(message);
    planStatuses(state, message, failure);
  });
  return { answer: answerTo(recipient, message, checked), message };
}

function recipientOf(state: GraphState, number: GraphNumber, body: Json): Recipient {
  const to = textAt(body, 'to');
  const bsuid = textAt(body, 'recipient');
  if (to === null && bsuid === null) {
    throw new GraphError(100, { message: '(#100) The parameter to is required.' });
  }
  const byUserId = to === null;
  const input = to ?? bsuid ?? '';
  const digits = onlyDigits(input);
  if (!byUserId && (digits.length < 7 || digits.length > 15)) {
    throw new GraphError(131009, { details: `'to' is not a phone number` });
  }
  if (!byUserId && digits === onlyDigits(number.displayPhoneNumber)) throw new GraphError(131021);
  const allowed = number.allowedRecipients;
  if (!byUserId && allowed !== undefined && !allowed.map(onlyDigits).includes(digits))
    throw new GraphError(131030);
  const customer = byUserId ? findCustomer(state, input) : ensureCustomer(state, input);
  if (customer === null)
    throw new GraphError(131009, { details: `'recipient' is not a user of this portfolio` });
  if (customer.blockedBy.includes(number.phoneNumberId)) throw new GraphError(130403);
  return { customer, thread: threadOf(state, number.phoneNumberId, customer), input, byUserId };
}

/** The code of the `failed` status that will follow, or null. */
function failureOf(
  state: GraphState,
  about: { checked: Checked; recipient: Recipient; isFree: boolean; isDead: boolean },
): number | null {
  const { checked, recipient } = about;
  const fault = state.peer.faults.take('failed');
  if (fault !== null) return fault.code;
  if (!recipient.customer.onWhatsApp) return 131026;
  if (about.isFree) return 131047;
  if (recipient.customer.marketingStopped && checked.template?.category === 'MARKETING') return 131050;
  return about.isDead ? 131053 : null;
}

function makeMessage(
  state: GraphState,
  made: {
    number: GraphNumber;
    recipient: Recipient;
    checked: Checked;
    request: { body: Json; version: string };
  },
): Message {
  const { number, recipient, checked, request } = made;
  const now = state.peer.clock.now();
  const { pricing, conversation } = priceOf(recipient.thread, now, checked.template, request.version);
  return {
    id: messageId(state.peer.random, recipient.customer.waId, 'outbound'),
    threadId: recipient.thread.id,
    customerId: recipient.customer.id,
    phoneNumberId: number.phoneNumberId,
    from: 'business',
    atMs: now.getTime(),
    type: checked.type,
    content: checked.content,
    shown: checked.shown,
    replyTo: textAt(recordAt(request.body, 'context'), 'message_id'),
    status: 'accepted',
    errorCode: null,
    callbackData: textAt(request.body, 'biz_opaque_callback_data'),
    markedRead: false,
    toUserId: recipient.byUserId,
    pricing,
    conversation,
    reactions: {},
    edited: false,
    revoked: false,
  };
}

function react(state: GraphState, content: Json): void {
  const target = state.messages.find(textAt(content, 'message_id') ?? '');
  if (target === null) return;
  state.messages.put({
    ...target,
    reactions: { ...target.reactions, business: textAt(content, 'emoji') ?? '' },
  });
}

function answerTo(recipient: Recipient, message: Message, checked: Checked): Json {
  const { customer, input, byUserId } = recipient;
  return {
    messaging_product: 'whatsapp',
    contacts: [
      { input, ...(byUserId && customer.hidden ? {} : { wa_id: customer.waId }), user_id: customer.userId },
    ],
    messages: [{ id: message.id, ...(checked.template === null ? {} : { message_status: 'accepted' }) }],
  };
}
