import { AppError } from '../base/errors.ts';
import { newId, type ConversationId, type EventId, type WorkspaceId } from '../base/id.ts';
import type { Assign } from '../conversation/event.ts';
import { one } from '../db/one.ts';
import { queryIn } from '../db/queryIn.ts';
import { changesOf, type ActDeps } from './postAct.ts';
import { whatIsTrue } from './acts/whatIsTrue.ts';

/** `key`: the same key is the same assignment, which is done once. */
interface PostedAssign {
  conversationId: ConversationId;
  assign: Omit<Assign, 'kind'>;
  key?: string;
}

/**
 * Asks for another assignee and waits for the turn that decides it.
 * @throws AppError HELD_BY when somebody else has taken the ticket, ACT_REFUSED when it cannot be: with what is true now.
 */
export async function postAssign(
  deps: ActDeps,
  workspaceId: WorkspaceId,
  { conversationId, assign, key }: PostedAssign,
): Promise<void> {
  const entered = await queryIn<{ id: EventId }>(deps.db, workspaceId, {
    name: 'postAssign',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      values ($1, $2::uuid, $3, 'assign:' || coalesce($6, $2::uuid::text), $4, $5)
      on conflict (workspace_id, conversation_id, key) do update set key = excluded.key
      returning id`,
    values: [
      workspaceId,
      newId<'event'>(),
      conversationId,
      { kind: 'assign', ...assign },
      deps.clock.now(),
      key ?? null,
    ],
  });
  const { id } = one(entered);
  deps.turns.wake(workspaceId, conversationId);
  const changes = await changesOf(deps.db, workspaceId, id);
  const refusal = changes.find((change) => 'none' in change && change.refused !== undefined);
  if (!refusal || !('none' in refusal) || !refusal.refused) return;
  const now = await whatIsTrue(deps.db, workspaceId, conversationId);
  throw new AppError(
    refusal.refused,
    `The ticket was not given: ${refusal.none}; look at it again and choose anew`,
    { conversationId, ticketId: assign.ticketId, now },
  );
}
