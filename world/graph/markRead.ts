import { SECOND_MS } from '../clock.ts';
import { recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { GraphError } from './graphError.ts';
import type { GraphState } from './state.ts';

/** How long "typing …" is shown when no message ends it. Source: Mark messages as read and typing indicators, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const TYPING_MS = 25 * SECOND_MS;

/** Blue ticks on this message of the customer and on all before it, and "typing …" if asked for. */
export function markRead(state: GraphState, phoneNumberId: string, body: Json): Json {
  const id = textAt(body, 'message_id');
  if (body['status'] !== 'read')
    throw new GraphError(100, { message: '(#100) Param status must be one of {read}' });
  if (id === null) throw new GraphError(100, { message: '(#100) The parameter message_id is required.' });
  const message = state.messages.find(id);
  if (message === null || message.phoneNumberId !== phoneNumberId || message.from !== 'customer') {
    throw new GraphError(131009, { details: 'Message id is not an inbound message of this phone number' });
  }
  for (const earlier of state.messages.list({
    threadId: message.threadId,
    from: 'customer',
    markedRead: false,
  })) {
    if (earlier.atMs <= message.atMs) state.messages.put({ ...earlier, markedRead: true });
  }
  if (body['typing_indicator'] !== undefined) showTyping(state, message.threadId, body);
  return { success: true };
}

function showTyping(state: GraphState, threadId: string, body: Json): void {
  if (textAt(recordAt(body, 'typing_indicator'), 'type') !== 'text') {
    throw new GraphError(100, { message: "(#100) Param typing_indicator['type'] must be one of {text}" });
  }
  const thread = state.threads.find(threadId);
  if (thread === null) return;
  state.threads.put({ ...thread, typingUntilMs: state.peer.clock.now().getTime() + TYPING_MS });
}
