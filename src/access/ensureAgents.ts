import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { addAgent, type NewAgent } from './addAgent.ts';

/** Writes agents down who are not there yet. Whoever has a handle already stays as they are. */
export async function ensureAgents(
  db: Database,
  workspaceId: WorkspaceId,
  agents: readonly NewAgent[],
  now: Date,
): Promise<void> {
  await transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<{ id: AgentId }>('select id from agent where workspace_id = $1', [
      workspaceId,
    ]);
    const known = new Set(rows.map(({ id }) => id));
    for (const agent of agents) if (!known.has(agent.id)) await addAgent(tx, workspaceId, agent, now);
  });
}
