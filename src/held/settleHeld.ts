import { recordActivity } from '../activity/recordActivity.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { HeldProblem } from './heldAct.ts';

interface Settling {
  id: string;
  agentId: AgentId;
  /** What it has to be in, else nothing is written. */
  from: 'held' | 'running';
  state: 'done' | 'refused' | 'undone';
  problem?: HeldProblem;
  at: Date;
}

/** Writes down what became of a held act, and tells whoever follows. False: it was settled, or taken up, before. */
export async function settleHeldIn(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, agentId, from, state, problem, at }: Settling,
): Promise<boolean> {
  const { rows } = await tx.query<{ conversationId: ConversationId }>({
    name: 'settleHeld',
    text: `update held_act set state = $5, problem = $6, settled_at = $7
      where workspace_id = $1 and id = $2 and agent_id = $3 and state = $4
      returning conversation_id as "conversationId"`,
    values: [workspaceId, id, agentId, from, state, problem ?? null, at],
  });
  const [settled] = rows;
  if (!settled) return false;
  await recordActivity(tx, workspaceId, {
    conversationId: settled.conversationId,
    facts: [{ kind: 'held.settled', heldId: id, agent: agentId, state }],
    at,
  });
  return true;
}
