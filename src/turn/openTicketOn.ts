import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { AgentAct } from '../conversation/agentAct.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { findLoopNumbered } from './findLoopNumbered.ts';

interface OpenDeps {
  db: Database;
  act(
    workspaceId: WorkspaceId,
    asked: { conversationId: ConversationId; agentId: AgentId; act: AgentAct; key?: string },
  ): Promise<unknown>;
}

export interface WantedTicket {
  protocolNumber: string;
  queue: string;
  reason: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  by: AgentId;
}

/**
 * Opens a ticket on a matter, by an act that a turn decides. Gives its number.
 * @throws AppError LOOP_NOT_FOUND, ACT_REFUSED when the matter is closed, the queue unknown, or a ticket waits there already.
 */
export async function openTicketOn(
  deps: OpenDeps,
  workspaceId: WorkspaceId,
  { protocolNumber, by, ...wanted }: WantedTicket,
): Promise<string> {
  const { loopId, conversationId } = await inWorkspace(deps.db, workspaceId, (connection) =>
    findLoopNumbered(connection, workspaceId, protocolNumber),
  );
  const act: AgentAct = { kind: 'openTicket', loopId, ...wanted };
  await deps.act(workspaceId, { conversationId, agentId: by, act });
  const opened = await queryIn<{ number: string }>(deps.db, workspaceId, {
    name: 'newestTicketIn',
    text: `select number from ticket where workspace_id = $1 and loop_id = $2 and $3 in (queue, asked_queue)
      order by id desc limit 1`,
    values: [workspaceId, loopId, wanted.queue],
  });
  return one(opened).number;
}
