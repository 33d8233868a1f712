import { recordActivity } from '../activity/recordActivity.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import type { Presence } from './presenceOf.ts';
import { agentUnknown } from './routingRules.ts';

/**
 * An agent is still here; with a presence, they are that from now on. Who says for the first time only that they are
 * here is online; who said that they are offline stays so. Told to whoever follows along when it is another than before.
 * @throws AppError AGENT_NOT_FOUND when nobody active has the handle.
 */
export function sayPresence(
  db: Database,
  workspaceId: WorkspaceId,
  { agent, presence = null, at }: { agent: AgentId; presence?: Presence | null; at: Date },
): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<{ presence: Presence; before: Presence | null }>({
      name: 'sayPresence',
      text: `insert into agent_presence as said (workspace_id, agent_id, presence, since, seen_at)
        select $1, id, coalesce($3, 'online'), $4, $4 from agent where workspace_id = $1 and id = $2 and state = 'active'
        on conflict (workspace_id, agent_id) do update set presence = coalesce($3, said.presence),
          since = case when coalesce($3, said.presence) = said.presence then said.since else $4 end,
          seen_at = greatest(said.seen_at, $4)
        returning presence,
          (select presence from agent_presence where workspace_id = $1 and agent_id = $2) as before`,
      values: [workspaceId, agent, presence, at],
    });
    const [said] = rows;
    if (!said) throw agentUnknown(agent);
    if (said.presence === said.before) return;
    const fact = { kind: 'agent.presence', agent, presence: said.presence } as const;
    await recordActivity(tx, workspaceId, { conversationId: null, facts: [fact], at });
  });
}
