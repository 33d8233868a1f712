import { DAY_MS, SECOND_MS, type Clock } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement, type Answered } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { payments } from '../ports/payments.ts';
import { fetchState, type RequestState } from './readRequest.ts';
import { z } from 'zod';

const KEY_TTL_MS = DAY_MS;

type Answers = typeof payments.cancelRequest.answers;

export function cancelRequest(http: Http, clock: Clock): ConnectorOperation {
  return implement(payments.cancelRequest, {
    idempotency: { kind: 'key', ttlMs: KEY_TTL_MS },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ requestRef }, call) => {
      const ended = await end(http, requestRef, call);
      // Refused: it is over already, or somebody has just paid. What is true now is read either way.
      if (ended.kind !== 'ok' && ended.kind !== 'refused') return notDone(ended);
      const state = await fetchState(http, clock, { requestRef, signal: call.signal });
      if (state.kind !== 'ok') return { kind: 'unknown', reason: `ended, not read: ${state.reason}` };
      return settled(state.value) ?? { kind: 'later', reason: 'a payment on it is under way' };
    },
    lookUp: async ({ requestRef }, { signal }) => {
      const state = await fetchState(http, clock, { requestRef, signal });
      return state.kind === 'ok' ? (settled(state.value) ?? { kind: 'absent' }) : cannotTell(state);
    },
  });
}

function end(http: Http, requestRef: string, { reference, signal }: CallContext) {
  const isPage = requestRef.startsWith('cs_');
  return http.send({
    method: 'POST',
    path: isPage
      ? path`/v1/checkout/sessions/${requestRef}/expire`
      : path`/v1/payment_intents/${requestRef}/cancel`,
    headers: { 'idempotency-key': reference },
    schema: z.object({ id: z.string() }),
    signal,
  });
}

/** Null while somebody may still pay on it. */
function settled(state: RequestState): Answered<Answers> | null {
  switch (state.outcome) {
    case 'paid':
      return state;
    case 'none':
      return state;
    case 'expired':
    case 'cancelled':
      return { kind: 'done', outcome: 'cancelled', output: {} };
    case 'open':
    case 'failed':
      return null;
  }
}
