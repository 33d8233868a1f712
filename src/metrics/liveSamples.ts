import { MINUTE_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { listPresence } from '../routing/listPresence.ts';
import { countLimbo } from './limbo.ts';
import { LEAD_WAITS_MS } from './readLive.ts';
import { readSettings } from './settings.ts';
import { countWaiting } from './waiting.ts';

/** How it stood at one minute; `queue` '' is the whole desk. */
export interface LiveSample {
  at: Date;
  queue: string;
  waiting: number;
  pastDue: number;
  leadsWaiting: number;
  /** These three of the whole desk only; 0 of a queue. */
  limbo: number;
  heldByAssistant: number;
  peopleOn: number;
}

const SHOWN_MS = 60 * MINUTE_MS;
const KEPT_MS = 2 * SHOWN_MS;

/** Keeps how it stands now, as the last of its minute, and forgets what nobody is shown any more. */
export async function sampleLive(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  const stands = await standsNow(db, workspaceId, now);
  await inWorkspace(db, workspaceId, async (tx) => {
    await tx.query({
      name: 'sampleLive',
      text: `insert into live_sample (workspace_id, at, queue, waiting, past_due, leads_waiting, limbo, held_by_assistant,
          people_on)
        select $1, $2, queue, waiting, "pastDue", "leadsWaiting", limbo, "heldByAssistant", "peopleOn"
        from jsonb_to_recordset($3) as sample(queue text, waiting int, "pastDue" int, "leadsWaiting" int, limbo int,
          "heldByAssistant" int, "peopleOn" int)
        on conflict (workspace_id, at, queue) do update set waiting = excluded.waiting, past_due = excluded.past_due,
          leads_waiting = excluded.leads_waiting, limbo = excluded.limbo, held_by_assistant = excluded.held_by_assistant,
          people_on = excluded.people_on`,
      values: [
        workspaceId,
        new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS),
        JSON.stringify(stands),
      ],
    });
    await tx.query({
      name: 'forgetLiveSamples',
      text: 'delete from live_sample where workspace_id = $1 and at < $2',
      values: [workspaceId, new Date(now.getTime() - KEPT_MS)],
    });
  });
}

/** The last hour, oldest first. */
export async function readSamples(
  tx: Connection,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<LiveSample[]> {
  const { rows } = await tx.query<LiveSample>({
    name: 'readLiveSamples',
    text: `select at, queue, waiting, past_due as "pastDue", leads_waiting as "leadsWaiting", limbo,
        held_by_assistant as "heldByAssistant", people_on as "peopleOn"
      from live_sample where workspace_id = $1 and at >= $2 and at <= $3 order by at, queue`,
    values: [workspaceId, new Date(now.getTime() - SHOWN_MS), now],
  });
  return rows;
}

/** The desk first, then each of its queues. */
export async function standsNow(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<Omit<LiveSample, 'at'>[]> {
  const { limbo } = await countLimbo(db, workspaceId, now);
  const people = await listPresence(db, workspaceId, { now });
  return inWorkspace(db, workspaceId, async (tx) => {
    const { rules } = await readSettings(tx, workspaceId);
    const waiting = await countWaiting(tx, workspaceId, {
      opportunities: rules.opportunities,
      leadsSince: new Date(now.getTime() - LEAD_WAITS_MS),
    });
    const queues = await countPastDue(tx, workspaceId, now);
    const of = queues.map(({ queue, pastDue }) => {
      const found = waiting.find((each) => each.queue === queue);
      const { waiting: waits = 0, leadsWaiting = 0 } = found ?? {};
      return { queue, waiting: waits, pastDue, leadsWaiting, limbo: 0, heldByAssistant: 0, peopleOn: 0 };
    });
    const total = (name: 'waiting' | 'pastDue' | 'leadsWaiting') =>
      of.reduce((sum, each) => sum + each[name], 0);
    const desk = {
      queue: '',
      waiting: total('waiting'),
      pastDue: total('pastDue'),
      leadsWaiting: total('leadsWaiting'),
      limbo,
      heldByAssistant: await countHeldByAssistant(tx, workspaceId),
      peopleOn: people.filter(({ presence }) => presence === 'online').length,
    };
    return [desk, ...of];
  });
}

async function countPastDue(tx: Connection, workspaceId: WorkspaceId, now: Date) {
  const { rows } = await tx.query<{ queue: string; pastDue: number }>({
    name: 'countPastDue',
    text: `select queue.name as queue, (select count(*) from ticket where ticket.workspace_id = $1
        and ticket.queue = queue.name and status in ('open', 'pending') and due_at <= $2)::int as "pastDue"
      from queue where queue.workspace_id = $1 order by queue.name`,
    values: [workspaceId, now],
  });
  return rows;
}

/** Conversations with an open matter that the assistant has. */
async function countHeldByAssistant(tx: Connection, workspaceId: WorkspaceId): Promise<number> {
  const { rows } = await tx.query<{ held: number }>({
    name: 'countHeldByAssistant',
    text: `select count(*)::int as held from conversation where workspace_id = $1 and holder_kind = 'assistant'
      and exists (select from loop where loop.workspace_id = $1 and loop.conversation_id = conversation.id
        and loop.closed_at is null)`,
    values: [workspaceId],
  });
  return rows[0]?.held ?? 0;
}
