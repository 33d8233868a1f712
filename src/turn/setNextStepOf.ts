import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { AgentAct } from '../conversation/agentAct.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { agentUnknown } from '../ticket/watchTicket.ts';
import { findLoopNumbered } from './findLoopNumbered.ts';

interface StepDeps {
  db: Database;
  act(
    workspaceId: WorkspaceId,
    asked: { conversationId: ConversationId; agentId: AgentId; act: AgentAct; key?: string },
  ): Promise<unknown>;
}

export interface WantedStep {
  protocolNumber: string;
  words: string;
  deadlineAt: string;
  /** Default: who asks. */
  owner?: AgentId | undefined;
  by: AgentId;
}

/**
 * Sets the next step of a matter by an act that a turn decides.
 * @throws AppError LOOP_NOT_FOUND, AGENT_NOT_FOUND, ACT_REFUSED when it is closed or the deadline has passed.
 */
export async function setNextStepOf(
  deps: StepDeps,
  workspaceId: WorkspaceId,
  step: WantedStep,
): Promise<void> {
  const { protocolNumber, words, deadlineAt, by, owner = by } = step;
  const { loopId, conversationId } = await inWorkspace(deps.db, workspaceId, async (connection) => {
    await checkOwner(connection, workspaceId, { owner, by });
    return findLoopNumbered(connection, workspaceId, protocolNumber);
  });
  const act: AgentAct = { kind: 'setNextStep', loopId, words, deadlineAt, owner };
  await deps.act(workspaceId, { conversationId, agentId: by, act });
}

/** A system that acts under a name of its own may own what it sets. */
async function checkOwner(
  connection: Connection,
  workspaceId: WorkspaceId,
  { owner, by }: { owner: AgentId; by: AgentId },
): Promise<void> {
  if (owner === by) return;
  const { rowCount } = await connection.query({
    name: 'isAgent',
    text: `select from agent where workspace_id = $1 and id = $2 and state = 'active'`,
    values: [workspaceId, owner],
  });
  if (rowCount === 0) throw agentUnknown(owner);
}
