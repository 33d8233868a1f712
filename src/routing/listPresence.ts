import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { presenceOf, PRESENCE_DEFAULTS, type Presence, type PresenceSettings } from './presenceOf.ts';
import { loadOf, WORKING_ROLES } from './readDesk.ts';
import { agentUnknown } from './routingRules.ts';

export interface AgentThere {
  agent: AgentId;
  name: string;
  presence: Presence;
  said: Presence | null;
  seenAt: Date | null;
  load: number;
  capacity: number;
  queues: string[];
}

interface Row extends Omit<AgentThere, 'presence'> {
  since: Date | null;
  settings: PresenceSettings | null;
}

/** Who works here, whether they are there, and how much they hold; by handle. `only`: that agent. */
export async function listPresence(
  db: Database,
  workspaceId: WorkspaceId,
  { now, only = null }: { now: Date; only?: AgentId | null },
): Promise<AgentThere[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'listPresence',
    text: `select agent.id as agent, agent.name, presence as said, since, seen_at as "seenAt", capacity,
        ${loadOf('agent.id')} as load,
        array(select queue from queue_member where workspace_id = $1 and agent_id = agent.id order by queue) as queues,
        (select json_build_object('awayAfterMs', away_after_ms, 'goneAfterMs', gone_after_ms,
          'releaseAfterMs', release_after_ms) from routing_setting where workspace_id = $1) as settings
      from agent left join agent_presence on agent_presence.workspace_id = $1 and agent_presence.agent_id = agent.id
      where agent.workspace_id = $1 and state = 'active' and role in ${WORKING_ROLES} and ($2::text is null or agent.id = $2)
      order by agent.id`,
    values: [workspaceId, only],
  });
  return rows.map(({ since, settings, ...row }) => {
    const said = row.said && since && row.seenAt ? { presence: row.said, since, seenAt: row.seenAt } : null;
    return { ...row, presence: presenceOf(said, settings ?? PRESENCE_DEFAULTS, now) };
  });
}

/** @throws AppError AGENT_NOT_FOUND */
export async function readPresence(
  db: Database,
  workspaceId: WorkspaceId,
  { agent, now }: { agent: AgentId; now: Date },
): Promise<AgentThere> {
  const [found] = await listPresence(db, workspaceId, { now, only: agent });
  if (found) return found;
  throw agentUnknown(agent);
}
