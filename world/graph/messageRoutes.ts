import { placeOf } from '../faultHooks.ts';
import { isRecord } from '../json.ts';
import type { Json } from '../json.ts';
import { acceptMessage } from './acceptMessage.ts';
import { GraphError } from './graphError.ts';
import { markRead } from './markRead.ts';
import { numberOf } from './state.ts';
import type { GraphState } from './state.ts';
import { takeStatus } from './statuses.ts';

/** The header in which the version of the path reaches the routes. */
export const VERSION_HEADER = 'x-world-graph-version';

/** `POST /{phone number id}/messages`: sends, marks as read, shows typing. */
export function addMessageRoutes(state: GraphState): void {
  state.peer.app.post<{ Params: { id: string } }>('/:id/messages', async (request) => {
    const number = numberOf(state, request.params.id);
    const body = bodyOf(request.body);
    if (body['status'] !== undefined) return markRead(state, number.phoneNumberId, body);
    const early = state.peer.faults.take('statusBeforeAnswer', placeOf(request));
    const version = String(request.headers[VERSION_HEADER] ?? 'v25.0');
    const { answer, message } = await acceptMessage(state, number, { body, version });
    if (early !== null) {
      takeStatus(state, { messageId: message.id, status: 'sent' }, state.peer.clock.now());
      await state.peer.schedule.settled();
    }
    return answer;
  });
}

/** The body of a call to the messages API. */
export function bodyOf(body: unknown): Json {
  if (!isRecord(body))
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  if (body['messaging_product'] === undefined) {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) Param messaging_product must be one of {WHATSAPP}' });
  }
  return body;
}
