import { RoutingRule } from '../api/routingRule.ts';
import type { ContactId, WorkspaceId } from '../base/id.ts';
import { isJsonObject, type Json } from '../base/json.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Desk, DeskAgent, DeskQueue } from './desk.ts';
import { PRESENCE_DEFAULTS, type PresenceSettings, type Said } from './presenceOf.ts';

interface Row {
  time_zone: string;
  queues: DeskQueue[];
  agents: (Omit<DeskAgent, 'said' | 'lastAssignedMs'> & {
    said: { presence: Said['presence']; since: string; seenAt: string } | null;
    lastAssignedAt: string | null;
  })[];
  rules: Json;
  settings: PresenceSettings | null;
  contact: Json;
}

/**
 * The desk as it is now, in one statement. @param contactId Whose attributes are read; null: nobody's.
 * Measured 2026-11-21 with 200 agents, 20 queues, 1,000 held conversations of 20,000, on two busy cores: 8 ms, p99 20 ms.
 */
export async function readDesk(
  db: Database,
  workspaceId: WorkspaceId,
  contactId: ContactId | null,
): Promise<Desk> {
  const row = one(
    await queryIn<Row>(db, workspaceId, { name: 'readDesk', text: READ, values: [workspaceId, contactId] }),
  );
  return {
    queues: new Map(row.queues.map((queue) => [queue.name, queue])),
    agents: new Map(row.agents.map((agent) => [agent.id, toAgent(agent)])),
    rules: readableRules(row.rules),
    settings: row.settings ?? PRESENCE_DEFAULTS,
    timeZone: row.time_zone,
    contact: isJsonObject(row.contact) ? row.contact : {},
  };
}

function toAgent({ said, lastAssignedAt, ...agent }: Row['agents'][number]): DeskAgent {
  return {
    ...agent,
    said: said && {
      presence: said.presence,
      since: new Date(said.since),
      seenAt: new Date(said.seenAt),
    },
    lastAssignedMs: lastAssignedAt === null ? 0 : Date.parse(lastAssignedAt),
  };
}

/** What a version of ours that is past or to come wrote and this one cannot read is no rule: what comes still goes somewhere. */
export function readableRules(rules: Json): RoutingRule[] {
  return (Array.isArray(rules) ? rules : []).flatMap((rule) => {
    const parsed = RoutingRule.safeParse(rule);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Who works with customers: auditors and systems do not. */
export const WORKING_ROLES = "('agent', 'supervisor', 'manager', 'admin')";

/** Conversations that an agent holds, and other people's in which a ticket was given to them. $1 is the workspace. */
export function loadOf(agent: string): string {
  return `(select count(*)::int from (
      select id from conversation where workspace_id = $1 and holder_kind = 'agent' and holder = ${agent}
      union
      select conversation_id from ticket where workspace_id = $1 and assignee = ${agent} and status in ('open', 'pending')
        and routed_by is distinct from 'fallback') held)`;
}

const READ = `
select workspace.time_zone,
  (select coalesce(json_agg(json_build_object('name', queue.name, 'title', title, 'priority', priority, 'skills', skills,
      'languages', languages, 'fallbackAgent', fallback_agent, 'firstResponseMs', sla_policy.first_response_ms,
      'calendar', case when calendar.name is null then null else json_build_object('name', calendar.name,
        'timeZone', calendar.time_zone, 'hours', calendar.hours, 'holidays', calendar.holidays) end,
      'members', (select coalesce(json_agg(json_build_object('agent', agent_id, 'isLead', is_lead, 'weight', weight)
          order by agent_id), '[]')
        from queue_member where queue_member.workspace_id = $1 and queue_member.queue = queue.name))), '[]')
    from queue
    left join calendar on calendar.workspace_id = $1 and calendar.name = queue.calendar
    left join sla_policy on sla_policy.workspace_id = $1 and sla_policy.name = queue.sla_policy
    where queue.workspace_id = $1) as queues,
  (select coalesce(json_agg(json_build_object('id', agent.id, 'role', role, 'languages', languages, 'skills', skills,
      'capacity', capacity, 'load', ${loadOf('agent.id')},
      'lastAssignedAt', (select max(assigned_at) from ticket where ticket.workspace_id = $1 and assignee = agent.id),
      'said', case when presence is null then null
        else json_build_object('presence', presence, 'since', since, 'seenAt', seen_at) end)), '[]')
    from agent left join agent_presence on agent_presence.workspace_id = $1 and agent_presence.agent_id = agent.id
    where agent.workspace_id = $1 and state = 'active' and role in ${WORKING_ROLES}) as agents,
  (select rules from routing_rules where workspace_id = $1 order by version desc limit 1) as rules,
  (select json_build_object('awayAfterMs', away_after_ms, 'goneAfterMs', gone_after_ms, 'releaseAfterMs', release_after_ms)
    from routing_setting where workspace_id = $1) as settings,
  (select attributes from contact where workspace_id = $1 and id = $2) as contact
from workspace where workspace.id = $1`;
