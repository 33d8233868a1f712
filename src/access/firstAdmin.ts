import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { addAgent } from './addAgent.ts';
import { makeLink, type MadeLink } from './oneTimeLink.ts';
import { tellPeople } from './tellPeople.ts';

const FIRST = 'admin';

/**
 * The way in for a workspace that has no administrator yet: makes one, invited, and a link for them. Each start gives
 * a new link until one of them is used; from then on it gives null.
 */
export async function firstAdmin(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<MadeLink | null> {
  return transaction(db, workspaceId, async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`firstAdmin ${workspaceId}`]);
    const { rows } = await tx.query<{ id: AgentId; state: string }>({
      name: 'admins',
      text: `select id, state from agent where workspace_id = $1 and (id = $2 or (role = 'admin' and state <> 'removed'))`,
      values: [workspaceId, FIRST],
    });
    const first = rows.find(({ id }) => id === FIRST);
    if (rows.some(({ id }) => id !== FIRST) || (first && first.state !== 'invited')) return null;
    if (!first) {
      const agent = { id: FIRST, name: 'Administrator', email: 'admin@localhost', role: 'admin' } as const;
      await addAgent(tx, workspaceId, { ...agent, state: 'invited' }, now);
      await tellPeople(tx, workspaceId, { about: 'agent', id: FIRST, by: 'system' }, now);
    }
    return makeLink(tx, workspaceId, { agentId: FIRST, purpose: 'invitation', madeBy: null }, now);
  });
}
