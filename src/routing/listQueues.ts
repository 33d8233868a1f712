import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { nextOpening } from '../sla/calendar.ts';
import type { Desk, DeskQueue } from './desk.ts';
import { ownerOfLastResort } from './ownerOfLastResort.ts';
import { presenceOf, type Presence } from './presenceOf.ts';
import { readDesk } from './readDesk.ts';
import { isQueueOpen } from './route.ts';

export interface ListedQueue {
  name: string;
  title: string;
  priority: number;
  skills: readonly string[];
  languages: readonly string[];
  fallbackAgent: AgentId | null;
  ownerOfLastResort: AgentId | null;
  calendar: string | null;
  slaPolicy: string | null;
  isOpen: boolean;
  opensAt: Date | null;
  members: {
    agent: AgentId;
    isLead: boolean;
    weight: number;
    presence: Presence;
    load: number;
    capacity: number;
  }[];
  open: number;
  pastDue: number;
  waiting: number;
  changedBy: string | null;
}

interface Counts {
  name: string;
  slaPolicy: string | null;
  changedBy: string | null;
  open: number;
  pastDue: number;
  waiting: number;
}

/** The queues, those served first before the others: who works from them, and how much waits there. */
export async function listQueues(db: Database, workspaceId: WorkspaceId, now: Date): Promise<ListedQueue[]> {
  const desk = await readDesk(db, workspaceId, null);
  const { rows } = await queryIn<Counts & Record<string, unknown>>(db, workspaceId, {
    name: 'listQueues',
    text: `select name, sla_policy as "slaPolicy", changed_by as "changedBy", coalesce(open, 0) as open,
        coalesce(past_due, 0) as "pastDue", coalesce(waiting, 0) as waiting
      from queue left join (
        select queue, count(*)::int as open, (count(*) filter (where due_at < $2))::int as past_due,
          (count(*) filter (where assignee is null or routed_by = 'fallback'))::int as waiting
        from ticket where workspace_id = $1 and status in ('open', 'pending') group by queue) counted on counted.queue = queue.name
      where workspace_id = $1 order by priority desc, name`,
    values: [workspaceId, now],
  });
  return rows.flatMap((counts) => {
    const queue = desk.queues.get(counts.name);
    return queue ? [listed(desk, queue, { counts, now })] : [];
  });
}

function listed(desk: Desk, queue: DeskQueue, { counts, now }: { counts: Counts; now: Date }): ListedQueue {
  const { name, title, priority, skills, languages, fallbackAgent, calendar } = queue;
  const isOpen = isQueueOpen(queue, now);
  const { slaPolicy, changedBy, open, pastDue, waiting } = counts;
  return {
    name,
    title,
    priority,
    skills,
    languages,
    fallbackAgent,
    ownerOfLastResort: ownerOfLastResort(desk, queue),
    calendar: calendar?.name ?? null,
    slaPolicy,
    isOpen,
    opensAt: isOpen || calendar === null ? null : nextOpening(calendar, now),
    members: queue.members.flatMap((member) => memberOf(desk, member, now)),
    open,
    pastDue,
    waiting,
    changedBy,
  };
}

/** Who has left, or was suspended, is no member while they are away; their place is kept. */
function memberOf(desk: Desk, member: DeskQueue['members'][number], now: Date): ListedQueue['members'] {
  const agent = desk.agents.get(member.agent);
  if (!agent) return [];
  const presence = presenceOf(agent.said, desk.settings, now);
  return [{ ...member, presence, load: agent.load, capacity: agent.capacity }];
}
