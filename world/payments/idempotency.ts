import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAY_MS } from '../clock.ts';
import { placeOf } from '../faultHooks.ts';
import type { FaultOf } from '../faultKinds.ts';
import { stripeId } from './state.ts';
import type { KeptAnswer, PaymentsState } from './state.ts';
import { ParameterError, StripeError, wordStripeStatus } from './stripeError.ts';

/** Keys may be pruned after 24 hours. Source: docs.stripe.com/api/idempotent_requests. */
const KEY_LIFE_MS = DAY_MS;

export type RequestMark = { id: string; idempotency_key: string | null };
type Answer = { status: number; body: unknown };

/**
 * Runs a POST once per idempotency key and replays what came out of it, a 500 included.
 *
 * Only refused parameters leave the key free, because nothing was executed.
 */
export async function runOnce(
  state: PaymentsState,
  request: FastifyRequest,
  reply: FastifyReply,
  execute: (mark: RequestMark) => unknown,
): Promise<unknown> {
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' && header !== '' ? header : null;
  const mark = { id: stripeId(state.peer, 'req'), idempotency_key: key };
  void reply.header('Request-Id', mark.id);
  const earlier = key === null ? null : keptAnswer(state, key);
  if (earlier !== null) return replay(earlier, request, reply);
  const kept: KeptAnswer | null = key === null ? null : claim(state, key, { request, requestId: mark.id });
  if (kept !== null) void reply.header('Idempotency-Key', kept.id);
  const answer = await executeWithFaults(state, request, { kept, run: () => execute(mark) });
  return reply.code(answer.status).send(answer.body);
}

function keptAnswer(state: PaymentsState, key: string): KeptAnswer | null {
  const kept = state.keys.find(key);
  if (kept === null || state.peer.clock.now().getTime() - kept.createdAtMs < KEY_LIFE_MS) return kept;
  state.keys.remove(key);
  return null;
}

function replay(kept: KeptAnswer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (kept.fingerprint !== fingerprintOf(request)) {
    throw new StripeError(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${kept.id}' if you meant to execute a different request.`,
      { type: 'idempotency_error' },
    );
  }
  if (kept.answer === null) {
    throw new StripeError(
      `There is currently another in-progress request using this idempotency key (${kept.id}).`,
      { type: 'idempotency_error', code: 'idempotency_key_in_use', status: 409 },
    );
  }
  return reply
    .code(kept.answer.status)
    .headers({
      'Idempotent-Replayed': 'true',
      'Idempotency-Key': kept.id,
      'Original-Request': kept.requestId,
    })
    .send(kept.answer.body);
}

function claim(
  state: PaymentsState,
  key: string,
  { request, requestId }: { request: FastifyRequest; requestId: string },
): KeptAnswer {
  const createdAtMs = state.peer.clock.now().getTime();
  const kept: KeptAnswer = {
    id: key,
    fingerprint: fingerprintOf(request),
    requestId,
    createdAtMs,
    answer: null,
  };
  state.keys.put(kept);
  return kept;
}

async function executeWithFaults(
  state: PaymentsState,
  request: FastifyRequest,
  { kept, run }: { kept: KeptAnswer | null; run: () => unknown },
): Promise<Answer> {
  const { faults, store } = state.peer;
  const place = placeOf(request);
  const slow = faults.take('slow', place);
  if (slow !== null) await sleep(slow.ms);
  const before = faults.take('500', place);
  const after = before === null ? faults.take('500AfterCommit', place) : null;
  try {
    // The act and the answer under its key commit together.
    return store.transaction(() => {
      const answer = before === null ? outcomeOf(run) : broken(before);
      const given = after === null ? answer : broken(after);
      const fault = before ?? after;
      keep(state, kept, fault?.stored === false ? null : given);
      return given;
    });
  } catch (error) {
    keep(state, kept, null);
    throw error;
  }
}

function outcomeOf(run: () => unknown): Answer {
  try {
    return { status: 200, body: run() };
  } catch (error) {
    if (error instanceof ParameterError || !(error instanceof StripeError)) throw error;
    return { status: error.status, body: error.body() };
  }
}

function broken(fault: FaultOf<'500'> | FaultOf<'500AfterCommit'>): Answer {
  return { status: fault.status ?? 500, body: wordStripeStatus(500).body };
}

function keep(state: PaymentsState, kept: KeptAnswer | null, answer: Answer | null): void {
  if (kept === null) return;
  if (answer === null) state.keys.remove(kept.id);
  else state.keys.put({ ...kept, answer });
}

function fingerprintOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}
