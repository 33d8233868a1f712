import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import type { QueueMember } from './desk.ts';
import { agentUnknown } from './routingRules.ts';
import { refuseEmptyCalendar } from '../sla/refuseEmptyCalendar.ts';

/** What is left out stays as it is. */
export interface QueueChange {
  title?: string | undefined;
  priority?: number | undefined;
  skills?: readonly string[] | undefined;
  languages?: readonly string[] | undefined;
  fallbackAgent?: AgentId | null | undefined;
  calendar?: string | null | undefined;
  slaPolicy?: string | null | undefined;
  /** All of them. */
  members?: readonly QueueMember[] | undefined;
}

/**
 * Makes a queue, or changes one; from then on the blueprint leaves it alone.
 * @throws AppError AGENT_NOT_FOUND, WORK_PLAN_UNKNOWN when it names an agent, a calendar or an SLA policy that is not there.
 */
export function putQueue(
  db: Database,
  workspaceId: WorkspaceId,
  { name, change, by }: { name: string; change: QueueChange; by: string },
): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    const members = change.members ?? [];
    await needAgents(
      tx,
      workspaceId,
      [...members.map(({ agent }) => agent), change.fallbackAgent ?? []].flat(),
    );
    await needPlan(tx, workspaceId, change);
    await tx.query({
      name: 'ensureQueue',
      text: `insert into queue (workspace_id, name, title) values ($1, $2, $3) on conflict do nothing`,
      values: [workspaceId, name, change.title ?? name],
    });
    await update(tx, workspaceId, { name, change, by });
    if (change.members) await replaceMembers(tx, workspaceId, { name, members });
  });
}

async function update(
  tx: Connection,
  workspaceId: WorkspaceId,
  { name, change, by }: { name: string; change: QueueChange; by: string },
): Promise<void> {
  const { title, priority, skills, languages, fallbackAgent, calendar, slaPolicy } = change;
  await tx.query({
    name: 'changeQueue',
    text: `update queue set title = coalesce($3, title), priority = coalesce($4, priority), skills = coalesce($5, skills),
        languages = coalesce($6, languages), fallback_agent = case when $7 then $8 else fallback_agent end,
        calendar = case when $9 then $10 else calendar end, sla_policy = case when $11 then $12 else sla_policy end,
        changed_by = $13
      where workspace_id = $1 and name = $2`,
    values: [
      workspaceId,
      name,
      title,
      priority,
      skills,
      languages,
      fallbackAgent !== undefined,
      fallbackAgent,
      calendar !== undefined,
      calendar,
      slaPolicy !== undefined,
      slaPolicy,
      by,
    ],
  });
}

async function replaceMembers(
  tx: Connection,
  workspaceId: WorkspaceId,
  { name, members }: { name: string; members: readonly QueueMember[] },
): Promise<void> {
  await tx.query({
    name: 'leaveQueue',
    text: `delete from queue_member where workspace_id = $1 and queue = $2 and agent_id <> all($3)`,
    values: [workspaceId, name, members.map(({ agent }) => agent)],
  });
  await tx.query({
    name: 'joinQueue',
    text: `insert into queue_member (workspace_id, queue, agent_id, is_lead, weight)
      select distinct on (agent) $1::uuid, $2, agent, "isLead", weight
      from jsonb_to_recordset($3::jsonb) as member(agent text, "isLead" bool, weight int)
      on conflict (workspace_id, queue, agent_id) do update set is_lead = excluded.is_lead, weight = excluded.weight`,
    values: [workspaceId, name, JSON.stringify(members)],
  });
}

async function needAgents(tx: Connection, workspaceId: WorkspaceId, ids: readonly AgentId[]): Promise<void> {
  const { rows } = await tx.query<{ id: AgentId }>({
    name: 'activeAgents',
    text: `select id from agent where workspace_id = $1 and id = any($2) and state in ('active', 'invited')`,
    values: [workspaceId, ids],
  });
  const unknown = ids.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) throw agentUnknown(unknown);
}

async function needPlan(
  tx: Connection,
  workspaceId: WorkspaceId,
  { calendar, slaPolicy }: QueueChange,
): Promise<void> {
  const { rows } = await tx.query<{ calendar: boolean; policy: boolean }>({
    name: 'namedPlan',
    text: `select $2::text is null or exists (select from calendar where workspace_id = $1 and name = $2) as calendar,
      $3::text is null or exists (select from sla_policy where workspace_id = $1 and name = $3) as policy`,
    values: [workspaceId, calendar ?? null, slaPolicy ?? null],
  });
  const missing =
    rows[0]?.calendar === false
      ? `calendar '${calendar}'`
      : rows[0]?.policy === false
        ? `SLA policy '${slaPolicy}'`
        : null;
  if (missing !== null) {
    throw new AppError(
      'WORK_PLAN_UNKNOWN',
      `There is no ${missing}; make it first, or take one that is there`,
    );
  }
  if (calendar) await refuseEmptyCalendar(tx, workspaceId, calendar);
}
