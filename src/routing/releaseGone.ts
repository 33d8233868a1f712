import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import { PRESENCE_DEFAULTS } from './presenceOf.ts';
import { releaseAgent } from './releaseAgent.ts';

/**
 * What agents hold who are not there any more passes on: offline, or silent for so long that they count as gone, and
 * that for the grace that the workspace gives; removed or suspended at once. Gives the conversations to wake.
 */
export async function releaseGone(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ id: AgentId; is_active: boolean }>(db, workspaceId, {
    name: 'findGone',
    text: GONE_DUE,
    values: [workspaceId, now],
  });
  const woken: ConversationId[] = [];
  for (const { id, is_active: isActive } of rows) {
    const release = {
      by: 'routing',
      rule: isActive ? 'gone' : 'released',
      forGood: !isActive,
      at: now,
    } as const;
    woken.push(...(await transaction(db, workspaceId, (tx) => releaseAgent(tx, workspaceId, id, release))));
  }
  return woken;
}

/** For the sweep, too. Who never said that they were there is not missed. */
export const GONE_DUE = `
with setting as (
  select coalesce(max(gone_after_ms), ${PRESENCE_DEFAULTS.goneAfterMs}) * interval '1 ms' as gone_after,
    coalesce(max(release_after_ms), ${PRESENCE_DEFAULTS.releaseAfterMs}) * interval '1 ms' as grace
  from routing_setting where workspace_id = $1)
select agent.id, agent.state = 'active' as is_active
from agent cross join setting
left join agent_presence on agent_presence.workspace_id = $1 and agent_presence.agent_id = agent.id
where agent.workspace_id = $1
  and (agent.state in ('suspended', 'removed')
    or least(case when presence = 'offline' then since end, seen_at + gone_after) + grace <= $2)
  and (exists (select from conversation where conversation.workspace_id = $1 and holder_kind = 'agent' and holder = agent.id)
    or exists (select from ticket where ticket.workspace_id = $1 and assignee = agent.id and ticket.status in ('open', 'pending')
      and (agent.state <> 'active' or routed_by is distinct from 'fallback')))`;
