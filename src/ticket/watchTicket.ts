import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Database } from '../db/pool.ts';
import { findTicketIn } from './findTicket.ts';

/**
 * From now on the agent is told what happens to the ticket, or no longer.
 * @throws AppError TICKET_NOT_FOUND, AGENT_NOT_FOUND
 */
export function watchTicket(
  db: Database,
  workspaceId: WorkspaceId,
  { ref, agent, now, watches }: { ref: string; agent: AgentId; now: Date; watches: boolean },
): Promise<void> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { id } = await findTicketIn(connection, workspaceId, ref);
    if (!watches) {
      await connection.query({
        name: 'unwatchTicket',
        text: `delete from ticket_watcher where workspace_id = $1 and agent_id = $2 and ticket_id = $3`,
        values: [workspaceId, agent, id],
      });
      return;
    }
    const { rowCount } = await connection.query({
      name: 'watchTicket',
      text: `insert into ticket_watcher (workspace_id, agent_id, ticket_id, since)
        select $1, id, $3, $4 from agent where workspace_id = $1 and id = $2 and state = 'active'
        on conflict (workspace_id, agent_id, ticket_id) do update set since = ticket_watcher.since`,
      values: [workspaceId, agent, id, now],
    });
    if (rowCount === 0) throw agentUnknown(agent);
  });
}

export function agentUnknown(agent: AgentId): AppError {
  return new AppError('AGENT_NOT_FOUND', `No agent works here under the handle '${agent}'; see who does`, {
    agent,
  });
}
