import { makeKeyed } from '../base/keyed.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { makeBatcher } from '../db/batch.ts';
import type { Pass } from '../sweep/sweepPart.ts';
import { claimEffects, claimUnknown } from './claimEffects.ts';
import type { Connectors } from '../integrations/operationNamed.ts';
import type { ClaimedEffect, SettledEffect } from './effect.ts';
import { conversationsOf, pairKey, unpair, type Desk, type OutboxDeps } from './desk.ts';
import { performEffect } from './performEffect.ts';
import { reconcileEffect } from './reconcileEffect.ts';
import { EFFECTS_DUE, recoverEffects } from './recoverEffects.ts';
import { releaseOwnEffects } from './releaseOwnClaims.ts';
import { RECEIPTS_DUE, settleEffects, tellReceipts } from './settleEffects.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Conversations whose effects are performed at once by this process. */
const AT_ONCE = 64;
const LANES = 2;
const BATCH = 50;

/** Performs the effects of conversations, and finds out about those whose answer was lost. */
export function makeEffectDesk(deps: OutboxDeps): Desk {
  const claims = claimBatcher(deps);
  const settlements = settleBatcher(deps);
  const inFlight = new Set<string>();
  const conversations = makeKeyed(AT_ONCE, performAll, (error, key) => deps.onError(error, unpair(key)));
  const workspaces = makeKeyed(1, reconcile, (error, key) => deps.onError(error, unpair(key)));

  async function performAll(key: string): Promise<void> {
    const { workspaceId, conversationId } = unpair(key);
    const claimed = await claims.add({ workspaceId, conversationId });
    await deps.faults.at('effect.afterClaim');
    await Promise.all(claimed.map((effect) => perform(workspaceId, effect)));
  }

  async function perform(workspaceId: WorkspaceId, effect: ClaimedEffect): Promise<void> {
    inFlight.add(effect.id);
    const act = effect.state === 'unknown' ? reconcileEffect : performEffect;
    const settled = await act(deps, workspaceId, effect);
    await untilAnswered(() => settlements.add({ workspaceId, settled }));
    // Not when it threw: what was begun and not written down may have happened, and waits for its lease to end.
    inFlight.delete(effect.id);
    await deps.faults.at('effect.afterSettle');
  }

  /** Asked about beside the sweep: a provider that hangs must not hold up the recovery of everything else. */
  async function reconcile(key: string): Promise<void> {
    const { workspaceId } = unpair(key);
    const own = { processId: deps.processId, now: deps.clock.now() };
    const unknown = await claimUnknown(deps.db, workspaceId, own);
    await Promise.all(unknown.map((effect) => perform(workspaceId, effect)));
  }

  async function sweep({ workspaceId, now, deadProcesses }: Pass): Promise<ConversationId[]> {
    const questions = questionsOf(deps.connectorsOf(workspaceId));
    const busy = conversationsOf(workspaceId, conversations.keys());
    const own = { now, processId: deps.processId, inFlight: [...inFlight], busy };
    await releaseOwnEffects(deps.db, workspaceId, own);
    const waiting = await recoverEffects(deps.db, workspaceId, { now, deadProcesses, questions });
    for (const id of waiting) conversations.wake(pairKey(workspaceId, id));
    const told = await tellReceipts(deps.db, workspaceId, { conversationIds: null, now });
    workspaces.wake(pairKey(workspaceId, ''));
    return told;
  }

  return {
    wake: (workspaceId, conversationId) => conversations.wake(pairKey(workspaceId, conversationId)),
    part: { name: 'effects', due: [...EFFECTS_DUE, RECEIPTS_DUE], sweep },
    idle: async () => {
      await workspaces.idle();
      await conversations.idle();
    },
  };
}

/** Names of the operations that change nothing: one that got no answer is simply asked again. */
function questionsOf({ connectors }: Connectors): string[] {
  const operations = connectors.flatMap((connector) => connector.operations);
  return operations.filter(({ contract }) => contract.effect === 'read').map(({ contract }) => contract.name);
}

function claimBatcher({ db, clock, processId, connectorsOf, onEvents }: OutboxDeps) {
  return makeBatcher<{ workspaceId: WorkspaceId; conversationId: ConversationId }, ClaimedEffect[]>({
    lanes: LANES,
    size: BATCH,
    key: ({ workspaceId }) => workspaceId,
    run: async (workspaceId, items) => {
      const conversationIds = items.map(({ conversationId }) => conversationId);
      const now = clock.now();
      const { money } = connectorsOf(workspaceId);
      const claimed = await claimEffects(db, workspaceId, { conversationIds, processId, now, money });
      await tellFirstReceipts(conversationIds.filter((_, index) => claimed[index]?.length === 0));
      return claimed;

      /** Woken with nothing to perform: what was asked for had been done before. */
      async function tellFirstReceipts(ids: ConversationId[]): Promise<void> {
        if (ids.length === 0) return;
        const told = await tellReceipts(db, workspaceId, { conversationIds: ids, now });
        if (told.length > 0) onEvents(workspaceId, told);
      }
    },
  });
}

function settleBatcher({ db, clock, onEvents }: OutboxDeps) {
  return makeBatcher<{ workspaceId: WorkspaceId; settled: SettledEffect }, void>({
    lanes: LANES,
    size: BATCH,
    key: ({ workspaceId }) => workspaceId,
    run: async (workspaceId, items) => {
      const effects = items.map(({ settled }) => settled);
      const told = await settleEffects(db, workspaceId, effects, clock.now());
      if (told.length > 0) onEvents(workspaceId, told);
      return items.map(() => undefined);
    },
  });
}
