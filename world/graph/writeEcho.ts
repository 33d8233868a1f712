import { given } from '../json.ts';
import { buildInbound } from './buildInbound.ts';
import type { Chat } from './chat.ts';
import type { WriteOptions } from './graph.ts';
import { messageId } from './ids.ts';
import type { Inbound } from './inboundSchema.ts';
import { ensureCustomer, threadOf } from './people.ts';
import { numberOrFirst } from './state.ts';
import type { GraphState } from './state.ts';
import { metadataOf } from './statuses.ts';
import { bubble } from './writeInbound.ts';

/** The business writes from its phone app (coexistence): `smb_message_echoes`. Opens no window. */
export function writeEcho(state: GraphState, to: string, inbound: Inbound, options: WriteOptions): string {
  const number = numberOrFirst(state, options.phoneNumberId);
  const customer = ensureCustomer(state, to);
  const thread = threadOf(state, number.phoneNumberId, customer);
  const chat: Chat = { state, number, customer, thread };
  const at = options.at ?? state.peer.clock.now();
  const id = messageId(state.peer.random, customer.waId, 'outbound');
  const built = buildInbound(chat, inbound);
  if (built.isBubble !== false) state.messages.put(bubble(chat, { id, at, built, from: 'app' }));
  const echo = given({
    from: metadataOf(number).display_phone_number,
    to: customer.hidden ? undefined : customer.waId,
    to_user_id: customer.userId,
    id,
    timestamp: String(Math.floor(at.getTime() / 1000)),
    type: built.type,
    [built.type]: built.content,
  });
  const value = { messaging_product: 'whatsapp', metadata: metadataOf(number), message_echoes: [echo] };
  const { wabaId, phoneNumberId } = number;
  state.webhooks.announce(
    { wabaId, phoneNumberId, field: 'smb_message_echoes', value },
    { lane: customer.id },
  );
  return id;
}
