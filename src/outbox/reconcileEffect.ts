import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { ConnectorOperation, LookUpResult } from '../integrations/integration.ts';
import type { ClaimedEffect, EffectDeps, SettledEffect } from './effect.ts';
import { filesOf, keepFiles } from './files.ts';
import { callOnce, done, failed, later, unknown } from './performEffect.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Attempts with the provider's own key before it is asked what it knows: a stored 500 is replayed for ever. */
const KEYED_ATTEMPTS = 3;
/** Stop using a key this long before the provider may forget it: a forgotten key makes a second refund. */
const KEY_MARGIN_MS = HOUR_MS;
/** An act that the provider does not know after this long has not happened. */
const ABSENT_AFTER_MS = 30 * SECOND_MS;
/** After this long without an answer a person decides. */
const MANUAL_AFTER_MS = 15 * MINUTE_MS;

/**
 * Finds out what became of an act whose answer was lost. The same key is used again while the provider surely
 * remembers it; otherwise the provider is asked by our reference. Only what is surely absent fails.
 */
export async function reconcileEffect(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  effect: ClaimedEffect,
): Promise<SettledEffect> {
  const operation = deps.connectorsOf(workspaceId).operationNamed(effect.operation);
  const now = deps.clock.now();
  if (isKeyAlive(operation, effect, now)) {
    const files = await untilAnswered(() => filesOf(deps.db, workspaceId, effect.input));
    const result = await callOnce(operation, effect, files);
    await deps.faults.at('effect.afterSend');
    if (result.kind === 'done') {
      return done(effect, {
        ...result,
        output: await untilAnswered(() => keepFiles(deps, workspaceId, result)),
        state: 'reconciled',
      });
    }
    if (result.kind === 'refused') return failed(effect, { ...result.output, reason: result.reason });
    return stillUnknown(effect, result.reason, now);
  }
  const found = await lookUpOnce(operation, effect);
  if (found.kind === 'done') {
    return done(effect, {
      ...found,
      output: await untilAnswered(() => keepFiles(deps, workspaceId, found)),
      state: 'reconciled',
    });
  }
  if (found.kind === 'absent') return absent(effect, operation, now);
  return stillUnknown(effect, found.kind === 'pending' ? 'pending' : found.reason, now);
}

function isKeyAlive({ idempotency }: ConnectorOperation, effect: ClaimedEffect, now: Date): boolean {
  if (idempotency.kind !== 'key' || effect.attempt > KEYED_ATTEMPTS || effect.firstSentAt === null)
    return false;
  return now.getTime() - effect.firstSentAt.getTime() < idempotency.ttlMs - KEY_MARGIN_MS;
}

async function lookUpOnce(operation: ConnectorOperation, effect: ClaimedEffect): Promise<LookUpResult> {
  if (!operation.lookUp) return { kind: 'cannotTell', reason: 'noLookUp' };
  const signal = AbortSignal.timeout(operation.timeoutMs);
  try {
    return await operation.lookUp(effect.input, { reference: effect.id, attempt: effect.attempt, signal });
  } catch (error) {
    return { kind: 'cannotTell', reason: error instanceof Error ? error.name : 'thrown' };
  }
}

/** Written with our reference and not found: it goes out again. Sent with a key and not found: it has failed. */
function absent(effect: ClaimedEffect, operation: ConnectorOperation, now: Date): SettledEffect {
  const since = effect.unknownSince ?? now;
  if (now.getTime() - since.getTime() < ABSENT_AFTER_MS) return unknown(effect, 'absentYet', now);
  if (operation.idempotency.kind === 'reference') return later(effect, { reason: 'absent', afterMs: 0 }, now);
  return failed(effect, { reason: 'absent' });
}

function stillUnknown(effect: ClaimedEffect, reason: string, now: Date): SettledEffect {
  const since = effect.unknownSince ?? now;
  const next = unknown(effect, reason, now);
  if (now.getTime() - since.getTime() < MANUAL_AFTER_MS) return next;
  return { ...next, state: 'manual', nextAttemptAt: null };
}
