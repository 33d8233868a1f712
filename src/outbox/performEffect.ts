import { MINUTE_MS, SECOND_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { CallContext, CallResult, ConnectorOperation } from '../integrations/integration.ts';
import { allocate, MoneyInput, type ProviderPayment } from './allocate.ts';
import { filesOf, keepFiles } from './files.ts';
import type { ClaimedEffect, EffectDeps, SettledEffect } from './effect.ts';
import { untilAnswered } from './untilAnswered.ts';

/** After this many attempts that surely did nothing, an effect has failed. About ten minutes with the waits between. */
const ATTEMPTS = 8;

/** Performs one claimed effect and says what came of it. Never throws for what the outside does. */
export async function performEffect(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  effect: ClaimedEffect,
): Promise<SettledEffect> {
  const operation = deps.connectorsOf(workspaceId).operationNamed(effect.operation);
  if (operation.contract.effect === 'money') {
    const stopped = await allocateMoney(deps, workspaceId, { effect, operation });
    if (stopped) return stopped;
    await deps.faults.at('effect.afterAllocate');
  }
  const files = await untilAnswered(() => filesOf(deps.db, workspaceId, effect.input));
  const result = await callOnce(operation, effect, files);
  await deps.faults.at('effect.afterSend');
  return settle(deps, workspaceId, { effect, operation, result });
}

/** One attempt, under the deadline of its operation. A connector that throws has done who knows what. */
export async function callOnce(
  operation: ConnectorOperation,
  { id, attempt, input }: Pick<ClaimedEffect, 'id' | 'attempt' | 'input'>,
  files: CallContext['files'] = [],
): Promise<CallResult> {
  const signal = AbortSignal.timeout(operation.timeoutMs);
  try {
    return await operation.perform(input, { reference: id, attempt, signal, files });
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'thrown' };
  }
}

interface Performed {
  effect: ClaimedEffect;
  operation: ConnectorOperation;
  result: CallResult;
}

async function settle(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  { effect, operation, result }: Performed,
): Promise<SettledEffect> {
  const now = deps.clock.now();
  switch (result.kind) {
    case 'done':
      return done(effect, {
        ...result,
        output: await untilAnswered(() => keepFiles(deps, workspaceId, result)),
        state: 'confirmed',
      });
    case 'refused':
      return failed(effect, { ...result.output, reason: result.reason });
    case 'later':
      return later(effect, result, now);
    case 'unknown':
      // A question that got no answer changed nothing: it is simply asked again.
      if (operation.contract.effect === 'read') return later(effect, result, now);
      return unknown(effect, result.reason, now);
  }
}

export function done(
  effect: ClaimedEffect,
  { state, outcome, output }: { state: 'confirmed' | 'reconciled'; outcome: string; output: JsonObject },
): SettledEffect {
  // An operation that answers 'refused' has moved no money: what was held for it is free again.
  const allocation = outcome === 'refused' ? 'released' : 'spent';
  return { ...base(effect), state, outcome, output, allocation };
}

/** Surely not done: the money that it held is free again. */
export function failed(effect: ClaimedEffect, failure: JsonObject): SettledEffect {
  return { ...base(effect), state: 'failed', outcome: 'failed', failure, allocation: 'released' };
}

/** Surely not done yet: it waits and goes out again under a new attempt. */
export function later(
  effect: ClaimedEffect,
  { reason, afterMs }: { reason: string; afterMs?: number },
  now: Date,
): SettledEffect {
  if (effect.attempt >= ATTEMPTS) return failed(effect, { reason, attempts: effect.attempt });
  const waitMs = afterMs ?? backoffMs(effect.attempt);
  const nextAttemptAt = new Date(now.getTime() + waitMs);
  return { ...base(effect), state: 'queued', failure: { reason }, nextAttemptAt, allocation: 'held' };
}

/** Perhaps done: nothing final is said, the provider is asked. */
export function unknown(effect: ClaimedEffect, reason: string, now: Date): SettledEffect {
  const nextAttemptAt = new Date(now.getTime() + backoffMs(effect.attempt));
  return { ...base(effect), state: 'unknown', failure: { reason }, nextAttemptAt, allocation: 'held' };
}

/** 1, 2, 4 … seconds, at most two minutes. */
function backoffMs(attempt: number): number {
  return Math.min(SECOND_MS * 2 ** (attempt - 1), 2 * MINUTE_MS);
}

function base({ id, attempt }: ClaimedEffect) {
  return { id, attempt, outcome: null, output: null, failure: null, nextAttemptAt: null };
}

/** Null when the money is held and the effect may go out. */
async function allocateMoney(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  { effect, operation }: { effect: ClaimedEffect; operation: ConnectorOperation },
): Promise<SettledEffect | null> {
  if (operation.idempotency.kind === 'none' || operation.idempotency.kind === 'read') {
    return failed(effect, {
      reason: 'noIdempotency',
      expected: 'a connector with key or reference, or a person',
    });
  }
  const asked = MoneyInput.safeParse(effect.input);
  if (!asked.success) return failed(effect, { reason: 'inputInvalid', issues: asked.error.issues.length });
  const payment = await readPayment(deps, workspaceId, { effect, paymentRef: asked.data.paymentRef });
  if ('state' in payment) return payment;
  const now = deps.clock.now();
  const allocation = await untilAnswered(() => allocate(deps.db, workspaceId, { effect, payment, now }));
  if (allocation.ok) return null;
  const { reason, availableMinor } = allocation;
  return failed(effect, { reason, availableMinor, askedMinor: asked.data.minor });
}

/** Reads the payment afresh: what was captured and refunded is the provider's to say, never the chat's. */
async function readPayment(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  { effect, paymentRef }: { effect: ClaimedEffect; paymentRef: string },
): Promise<ProviderPayment | SettledEffect> {
  const operation = deps.connectorsOf(workspaceId).operationNamed('payments.read');
  const result = await callOnce(operation, { ...effect, input: { paymentRef } });
  const now = deps.clock.now();
  if (result.kind === 'later') return later(effect, result, now);
  if (result.kind === 'unknown') return later(effect, result, now);
  if (result.kind === 'refused') return failed(effect, { reason: result.reason });
  if (result.outcome !== 'found') return failed(effect, { reason: 'paymentNotFound' });
  const { capturedMinor, refundedMinor, currency } = result.output;
  if (
    typeof capturedMinor !== 'number' ||
    typeof refundedMinor !== 'number' ||
    typeof currency !== 'string'
  ) {
    return later(effect, { reason: 'paymentUnreadable' }, now);
  }
  return { capturedMinor, refundedMinor, currency };
}
