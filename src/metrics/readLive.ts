import type { WorkspaceId } from '../base/id.ts';
import { MINUTE_MS } from '../base/clock.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { countLimbo, type LimboCount } from './limbo.ts';

/** How it stands now: from the rows themselves, not from a roll-up. */
export interface LiveFigures {
  at: Date;
  queues: LiveQueue[];
  limbo: LimboCount;
  /** Tickets of opportunities that nobody answered for longer than ten minutes. */
  leadsWaiting: number;
  people: {
    agent: string;
    name: string;
    presence: string;
    holds: number;
    capacity: number;
    tickets: number;
  }[];
  channels: LiveChannel[];
}

export interface LiveQueue {
  queue: string;
  title: string;
  open: number;
  /** Without a person who has them. */
  unassigned: number;
  pastDue: number;
  /** Of those that wait for a first answer, one number for each, longest first; at most two hundred. */
  waitingMinutes: number[];
}

export interface LiveChannel {
  channel: string;
  account: string;
  name: string;
  /** Why nothing is sent from it; null while it is. */
  heldReason: string | null;
  /** Messages of the channel that wait to leave, and how long the oldest has. */
  unsent: number;
  oldestUnsentSeconds: number | null;
}

/** A qualified lead that waits longer has its manager told. Mission row R69. */
export const LEAD_WAITS_MS = 10 * MINUTE_MS;

export async function readLive(
  db: Database,
  workspaceId: WorkspaceId,
  { now, opportunities }: { now: Date; opportunities: readonly string[] },
): Promise<LiveFigures> {
  const limbo = await countLimbo(db, workspaceId, now);
  return inWorkspace(db, workspaceId, async (tx) => ({
    at: now,
    queues: await rows<LiveQueue>(tx, 'liveQueues', QUEUES, [workspaceId, now]),
    limbo,
    leadsWaiting: await countLeads(tx, workspaceId, { now, opportunities }),
    people: await rows<LiveFigures['people'][number]>(tx, 'livePeople', PEOPLE, [workspaceId]),
    channels: await listChannels(tx, workspaceId, now),
  }));
}

/** The accounts of channels, and what waits to leave from them. */
export function listChannels(tx: Connection, workspaceId: WorkspaceId, now: Date): Promise<LiveChannel[]> {
  return rows<LiveChannel>(tx, 'liveChannels', CHANNELS, [workspaceId, now]);
}

async function rows<Row extends object>(
  tx: Connection,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await tx.query<Row>({ name, text, values })).rows;
}

async function countLeads(
  tx: Connection,
  workspaceId: WorkspaceId,
  { now, opportunities }: { now: Date; opportunities: readonly string[] },
): Promise<number> {
  const since = new Date(now.getTime() - LEAD_WAITS_MS);
  const [found] = await rows<{ n: number }>(tx, 'liveLeads', LEADS, [workspaceId, since, opportunities]);
  return found?.n ?? 0;
}

/** Who waits for a first answer: no person has written since the ticket was opened. */
const UNANSWERED = `not exists (select from message where message.workspace_id = $1
  and message.conversation_id = ticket.conversation_id and message.direction = 'out'
  and message.author <> 'assistant' and message.written_at >= ticket.opened_at)`;

const QUEUES = `
select queue.name as queue, queue.title, count(ticket.id) as open,
  count(ticket.id) filter (where assignee is null) as unassigned,
  count(ticket.id) filter (where due_at <= $2) as "pastDue",
  coalesce((array_agg(floor(extract(epoch from $2 - opened_at) / 60)::int order by opened_at)
    filter (where ticket.id is not null and is_unanswered))[1:200], '{}') as "waitingMinutes"
from queue
left join lateral (select ticket.id, ticket.assignee, ticket.due_at, ticket.opened_at, ${UNANSWERED} as is_unanswered
  from ticket where ticket.workspace_id = $1 and ticket.queue = queue.name and ticket.status in ('open', 'pending')) as ticket on true
where queue.workspace_id = $1 group by queue.name, queue.title order by queue.name`;

const LEADS = `
select count(*) as n from ticket join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
where ticket.workspace_id = $1 and ticket.status in ('open', 'pending') and ticket.opened_at <= $2
  and (loop.flow = any($3) or loop.reason = any($3) or ticket.reason = any($3)) and ${UNANSWERED}`;

const PEOPLE = `
select agent.id as agent, agent.name, coalesce(agent_presence.presence, 'offline') as presence, agent.capacity,
  (select count(*) from conversation where conversation.workspace_id = $1 and holder_kind = 'agent' and holder = agent.id) as holds,
  (select count(*) from ticket where ticket.workspace_id = $1 and assignee = agent.id and status in ('open', 'pending')) as tickets
from agent left join agent_presence on agent_presence.workspace_id = $1 and agent_presence.agent_id = agent.id
where agent.workspace_id = $1 and agent.state = 'active' order by agent.id`;

const CHANNELS = `
select account.channel, account.external_id as account, account.name, account.held_reason as "heldReason",
  coalesce(waiting.unsent, 0) as unsent, waiting.oldest as "oldestUnsentSeconds"
from channel_account as account
left join lateral (select count(*) as unsent, floor(extract(epoch from $2 - min(written_at)))::int8 as oldest from message
  where message.workspace_id = $1 and message.channel = account.channel and status in ('queued', 'sending', 'unknown')) as waiting on true
where account.workspace_id = $1 order by account.channel, account.external_id`;
