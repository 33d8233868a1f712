import { setTimeout as wait } from 'node:timers/promises';
import { makeKeyed } from '../base/keyed.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { makeBatcher } from '../db/batch.ts';
import type { Pass } from '../sweep/sweepPart.ts';
import { claimMessages, type Claim, type ClaimedMessage } from './claimMessages.ts';
import { conversationsOf, pairKey, unpair, type Desk, type OutboxDeps } from './desk.ts';
import { releaseOwnMessages } from './releaseOwnClaims.ts';
import { MESSAGES_DUE, recoverMessages } from './recoverMessages.ts';
import { sendMessage } from './sendMessage.ts';
import { settleMessages, type SentMessage } from './settleMessages.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Conversations that are sent to at once by this process. */
const AT_ONCE = 128;
const LANES = 2;
const BATCH = 100;
/** A turn's commit takes about so long. */
const BUSY_MS = 10;

/** Sends the messages of a conversation one after the other, of many conversations at once. */
export function makeMessageDesk(deps: OutboxDeps): Desk {
  const claims = claimBatcher(deps);
  const settlements = settleBatcher(deps);
  const inFlight = new Set<string>();
  const conversations = makeKeyed(AT_ONCE, sendAll, (error, key) => deps.onError(error, unpair(key)));

  async function sendAll(key: string): Promise<void> {
    const { workspaceId, conversationId } = unpair(key);
    for (;;) {
      const message = await claims.add({ workspaceId, conversationId });
      if (message === null) return;
      if (message === 'busy') {
        await wait(BUSY_MS);
        continue;
      }
      await deps.faults.at('message.afterClaim');
      await sendOne(workspaceId, message);
      if (!message.hasMore) return;
    }
  }

  async function sendOne(workspaceId: WorkspaceId, message: ClaimedMessage): Promise<void> {
    inFlight.add(message.id);
    const sendDeps = { ...deps, channels: deps.channelsOf(workspaceId) };
    const sent = await sendMessage(sendDeps, workspaceId, message);
    await deps.faults.at('message.afterSend');
    await untilAnswered(() => settlements.add({ workspaceId, sent }));
    // Not when it threw: what was begun and not written down may have left, and waits for its lease to end.
    inFlight.delete(message.id);
    await deps.faults.at('message.afterSettle');
  }

  return {
    wake: (workspaceId, conversationId) => conversations.wake(pairKey(workspaceId, conversationId)),
    part: { name: 'messages', due: MESSAGES_DUE, sweep },
    idle: () => conversations.idle(),
  };

  async function sweep({ workspaceId, now, deadProcesses }: Pass): Promise<ConversationId[]> {
    const busy = conversationsOf(workspaceId, conversations.keys());
    const own = { now, processId: deps.processId, inFlight: [...inFlight], busy };
    await releaseOwnMessages(deps.db, workspaceId, own);
    const { toSend, toHear } = await recoverMessages(deps.db, workspaceId, { now, deadProcesses });
    for (const id of toSend) conversations.wake(pairKey(workspaceId, id));
    return toHear;
  }
}

function claimBatcher({ db, clock, processId }: OutboxDeps) {
  return makeBatcher<{ workspaceId: WorkspaceId; conversationId: ConversationId }, Claim>({
    lanes: LANES,
    size: BATCH,
    key: ({ workspaceId }) => workspaceId,
    run: (workspaceId, items) =>
      claimMessages(db, workspaceId, {
        conversationIds: items.map(({ conversationId }) => conversationId),
        processId,
        now: clock.now(),
      }),
  });
}

function settleBatcher({ db, clock, onEvents }: OutboxDeps) {
  return makeBatcher<{ workspaceId: WorkspaceId; sent: SentMessage }, void>({
    lanes: LANES,
    size: BATCH,
    key: ({ workspaceId }) => workspaceId,
    run: async (workspaceId, items) => {
      const messages = items.map(({ sent }) => sent);
      const told = await settleMessages(db, workspaceId, messages, clock.now());
      if (told.length > 0) onEvents(workspaceId, told);
      return items.map(() => undefined);
    },
  });
}
