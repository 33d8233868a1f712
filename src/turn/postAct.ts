import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type ConversationId, type WorkspaceId } from '../base/id.ts';
import type { AgentAct, ConversationEvent } from '../conversation/event.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Change } from './turnRows.ts';
import type { Turns } from './turns.ts';

/** How long an agent waits for his act to be decided before he is told that it is under way. */
const DECIDED_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 10;

interface ActDeps {
  db: Database;
  clock: Clock;
  turns: Turns;
}

/**
 * Puts an agent's act into the inbox and waits for the turn that decides it. Gives what the act changed.
 * @throws AppError ACT_REFUSED with the reason when the flow, the loop or the holder does not allow it.
 * @throws AppError CONVERSATION_NOT_FOUND when the workspace has no such conversation.
 */
export async function postAct(
  deps: ActDeps,
  workspaceId: WorkspaceId,
  { conversationId, agentId, act }: { conversationId: ConversationId; agentId: AgentId; act: AgentAct },
): Promise<Change[]> {
  const id = newId<'event'>();
  const event: ConversationEvent = { kind: 'act', agentId, act };
  const { rowCount } = await queryIn(deps.db, workspaceId, {
    name: 'postAct',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, $2::uuid, id, 'act:' || $2::uuid::text, $4, $5 from conversation where workspace_id = $1 and id = $3`,
    values: [workspaceId, id, conversationId, event, deps.clock.now()],
  });
  if (rowCount === 0) {
    throw new AppError(
      'CONVERSATION_NOT_FOUND',
      `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
      { conversationId },
    );
  }
  deps.turns.wake(workspaceId, conversationId);
  const changes = await changesOf(deps.db, workspaceId, id);
  const refusal = changes.find((change) => 'none' in change && change.none.startsWith('refused: '));
  if (refusal && 'none' in refusal) {
    throw new AppError(
      'ACT_REFUSED',
      `The act was ${refusal.none}; read the loop again and choose one of its acts`,
      { conversationId, act: act.kind },
    );
  }
  await lastWordsLeft(deps.db, workspaceId, conversationId);
  return changes;
}

/**
 * What the assistant had begun to send before the act leaves; only then is the agent told that the act is done.
 * From that moment on nothing of an older epoch leaves.
 */
async function lastWordsLeft(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<void> {
  const until = performance.now() + DECIDED_WITHIN_MS;
  while (performance.now() < until) {
    const { rowCount } = await queryIn(db, workspaceId, {
      name: 'lastWords',
      text: `select from message join conversation on conversation.workspace_id = $1 and conversation.id = message.conversation_id
        where message.workspace_id = $1 and message.conversation_id = $2 and message.status = 'sending'
          and message.epoch < conversation.epoch`,
      values: [workspaceId, conversationId],
    });
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function changesOf(db: Database, workspaceId: WorkspaceId, eventId: string): Promise<Change[]> {
  const until = performance.now() + DECIDED_WITHIN_MS;
  while (performance.now() < until) {
    const { rows } = await queryIn<{ changes: Change[] }>(db, workspaceId, {
      name: 'changesOfEvent',
      text: `select changes from event join turn on turn.workspace_id = event.workspace_id
          and turn.conversation_id = event.conversation_id and turn.number = event.turn_number
        where event.workspace_id = $1 and event.id = $2`,
      values: [workspaceId, eventId],
    });
    const [turn] = rows;
    if (turn) return turn.changes.filter(({ event }) => event === eventId);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return [{ event: eventId, none: 'still under way' }];
}
