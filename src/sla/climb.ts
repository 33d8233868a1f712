import type { ActivityFact } from '../activity/fact.ts';
import { notify } from '../activity/notify.ts';
import { recordActivity } from '../activity/recordActivity.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Assign } from '../conversation/event.ts';
import type { Tx } from '../db/transaction.ts';
import type { Rung } from './slaPolicy.ts';
import { rungKey, type SweptClock } from './sweptClock.ts';
import type { Tended } from './tendClock.ts';

/** Who works here, as far as the ladder tells them things. */
export interface Desk {
  agents: readonly { id: AgentId; role: string }[];
  leads: readonly { queue: string; agent_id: AgentId }[];
}

export interface Climb {
  swept: SweptClock;
  tended: Tended;
  now: Date;
  fallbackQueue: string;
  desk: Desk;
}

export async function readDesk(tx: Tx, workspaceId: WorkspaceId): Promise<Desk> {
  const { rows } = await tx.query<Desk>({
    name: 'readLadderDesk',
    text: `select
      (select coalesce(json_agg(json_build_object('id', id, 'role', role)), '[]') from agent
        where workspace_id = $1 and state = 'active') as agents,
      (select coalesce(json_agg(json_build_object('queue', queue, 'agent_id', agent_id)), '[]')
        from queue_member join agent on agent.workspace_id = $1 and agent.id = agent_id
        where queue_member.workspace_id = $1 and is_lead and state = 'active') as leads`,
    values: [workspaceId],
  });
  return rows[0] ?? { agents: [], leads: [] };
}

/** Tells what a clock has passed, and does what its highest rung says. Gives whether the inbox got an event. */
export async function climb(tx: Tx, workspaceId: WorkspaceId, climbing: Climb): Promise<boolean> {
  const { swept, tended, now } = climbing;
  const { conversation_id: conversationId, row } = swept;
  const facts = tended.passed.map(({ isBreach, rung }): ActivityFact => ({
    kind: isBreach ? 'clock.breached' : 'clock.warned',
    ticketId: row.ticket_id,
    clock: row.kind,
    rung,
  }));
  await recordActivity(tx, workspaceId, { conversationId, facts, at: now });
  let isPosted = false;
  for (const rung of tended.acts) {
    const to = destination(rung, climbing);
    if (to === null) await tell(tx, workspaceId, climbing, rung);
    else isPosted = (await post(tx, workspaceId, climbing, to)) || isPosted;
  }
  return isPosted;
}

/** Where the rung sends the ticket; null when it only tells somebody. */
function destination(rung: Rung, { fallbackQueue }: Climb): Assign['to'] | null {
  switch (rung.do) {
    case 'reassign':
      return 'reroute';
    case 'moveQueue':
      return { queue: rung.queue ?? fallbackQueue };
    case 'warn':
    case 'supervisor':
    case 'manager':
      return null;
  }
}

async function tell(tx: Tx, workspaceId: WorkspaceId, climbing: Climb, rung: Rung): Promise<void> {
  const { swept, tended, now, desk } = climbing;
  const { row, conversation_id: conversationId, number, queue } = swept;
  const step = tended.passed.at(-1);
  if (!step) return;
  await notify(tx, workspaceId, {
    agents: toldBy(rung, swept, desk),
    about: rung.about ?? (step.isBreach ? 'clock.breached' : 'clock.warned'),
    key: `${rungKey(row, step.atMs)}:${rung.do}`,
    conversationId,
    ticketId: row.ticket_id,
    details: {
      clock: row.kind,
      rung: step.rung,
      atMs: step.atMs,
      targetMs: row.target_ms,
      dueAt: row.due_at,
      number,
      queue,
    },
    at: now,
  });
}

/** Whom a rung tells; when there is nobody, those above them: nobody is told only where nobody works. */
function toldBy(rung: Rung, { assignee, queue }: SweptClock, { agents, leads }: Desk): AgentId[] {
  const named = (role: string) => agents.filter((agent) => agent.role === role).map(({ id }) => id);
  const leadsOfQueue = leads.filter((lead) => lead.queue === queue).map((lead) => lead.agent_id);
  const assigned = agents.filter(({ id }) => id === assignee).map(({ id }) => id);
  const above = [leadsOfQueue, named('supervisor'), named('manager'), named('admin')];
  const groups = { warn: [assigned, ...above], supervisor: above, manager: above.slice(2) };
  const asked = rung.do === 'warn' || rung.do === 'supervisor' ? groups[rung.do] : groups.manager;
  return asked.find((group) => group.length > 0) ?? [];
}

async function post(tx: Tx, workspaceId: WorkspaceId, climbing: Climb, to: Assign['to']): Promise<boolean> {
  const { swept, tended, now } = climbing;
  const { row, conversation_id: conversationId } = swept;
  const step = tended.passed.at(-1);
  if (!step) return false;
  const key = rungKey(row, step.atMs);
  const percent = Math.round((step.atMs / row.target_ms) * 100);
  const event: Assign = {
    kind: 'assign',
    ticketId: row.ticket_id,
    to,
    by: 'clock',
    rule: `${row.kind} at ${percent} % of its target`,
  };
  const { rowCount } = await tx.query({
    name: 'postRung',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      values ($1, time_ordered_id(), $2, $3, $4, $5) on conflict (workspace_id, conversation_id, key) do nothing`,
    values: [workspaceId, conversationId, key, event, now],
  });
  return rowCount === 1;
}
