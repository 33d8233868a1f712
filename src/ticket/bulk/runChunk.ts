import { recordActivity } from '../../activity/recordActivity.ts';
import type { BulkCommand } from '../../api/bulk.ts';
import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Connection } from '../../db/pool.ts';
import { bulkGaps, type BulkGap } from './bulkGaps.ts';
import type { RunningJob } from './sweepBulk.ts';

interface Chunk {
  job: RunningJob;
  tickets: readonly string[];
  now: Date;
}

/**
 * Does the command to some tickets: what touches only the ticket at once, what touches the circle by an event in the inbox
 * of its conversation. Gives the conversations to wake.
 */
export async function runChunk(
  tx: Connection,
  workspaceId: WorkspaceId,
  { job, tickets, now }: Chunk,
): Promise<ConversationId[]> {
  // No matter of theirs moves between the look and the commit without being noticed: the rule is asked again there.
  const gaps = await bulkGaps(tx, workspaceId, { tickets, command: job.command, now });
  const skipped = gaps.filter(({ reasons }) => reasons.length > 0);
  const fit = gaps.filter(({ reasons }) => reasons.length === 0);
  const events = fit.flatMap((gap) => eventFor(job, gap));
  const asked = new Set(events.map(({ ticketId }) => ticketId));
  const direct = fit.filter(({ ticketId }) => !asked.has(ticketId)).map(({ ticketId }) => ticketId);
  await write(tx, workspaceId, { job, tickets: direct, now });
  await post(tx, workspaceId, events, now);
  await mark(tx, workspaceId, [
    ...skipped.map(({ ticketId, reasons }) => ({ job: job.id, ticketId, state: 'skipped', reasons })),
    ...direct.map((ticketId) => ({ job: job.id, ticketId, state: 'done', reasons: [] })),
    ...events.map(({ ticketId }) => ({ job: job.id, ticketId, state: 'asked', reasons: [] })),
  ]);
  return events.map(({ conversationId }) => conversationId);
}

interface BulkEvent {
  ticketId: string;
  conversationId: string;
  key: string;
  payload: JsonObject;
}

function eventFor(
  { id, command, by }: RunningJob,
  { ticketId, loopId, conversationId, isLoopOpen }: BulkGap,
): BulkEvent[] {
  if (conversationId === null || loopId === null) return [];
  const key = bulkKey(id, ticketId);
  if (command.kind === 'assign') {
    const payload = { kind: 'assign', ticketId, to: command.to, by, rule: 'bulk' };
    return [{ ticketId, conversationId, key, payload }];
  }
  if (command.kind !== 'close' || command.resolution === undefined || !isLoopOpen) return [];
  const act = { kind: 'closeLoop', loopId, outcome: command.resolution };
  return [{ ticketId, conversationId, key, payload: { kind: 'act', agentId: by, act } }];
}

export function bulkKey(jobId: string, ticketId: string): string {
  return `bulk:${jobId}:${ticketId}`;
}

async function write(tx: Connection, workspaceId: WorkspaceId, { job, tickets, now }: Chunk): Promise<void> {
  if (tickets.length === 0) return;
  const { text, values } = changeOf(job.command);
  await tx.query({
    name: `bulk-${job.command.kind}`,
    text: `update ticket set ${text}, changed_by = $3, changed_at = $4 where workspace_id = $1 and id = any($2)`,
    values: [workspaceId, tickets, job.by, now, ...values],
  });
  const solved = job.command.kind === 'close';
  const facts = tickets.map((ticketId) =>
    solved
      ? { kind: 'ticket.solved' as const, ticketId, by: job.by }
      : { kind: 'ticket.changed' as const, ticketId, fields: [fieldOf(job.command)], by: job.by },
  );
  await recordActivity(tx, workspaceId, { conversationId: null, facts, at: now });
}

function changeOf(command: BulkCommand): { text: string; values: unknown[] } {
  switch (command.kind) {
    case 'close':
      return { text: 'status = $5', values: [command.status] };
    case 'priority':
      return { text: 'priority = $5', values: [command.priority] };
    case 'tag':
      return { text: TAGGED, values: [command.add, command.remove] };
    case 'assign':
      throw new Error('An assignment is decided by a turn');
  }
}

const TAGGED = `tags = array(select distinct tag from unnest(tags || $5::text[]) tag where tag <> all($6::text[])
  order by tag limit 50)`;

function fieldOf({ kind }: BulkCommand): string {
  return kind === 'tag' ? 'tags' : kind;
}

async function post(tx: Connection, workspaceId: WorkspaceId, events: BulkEvent[], now: Date): Promise<void> {
  if (events.length === 0) return;
  await tx.query({
    name: 'postBulk',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, time_ordered_id(), "conversationId", key, payload, $3
      from jsonb_to_recordset($2::jsonb) as e("conversationId" uuid, key text, payload jsonb)
      on conflict (workspace_id, conversation_id, key) do nothing`,
    values: [workspaceId, JSON.stringify(events), now],
  });
}

export async function mark(
  tx: Connection,
  workspaceId: WorkspaceId,
  items: { job: string; ticketId: string; state: string; reasons: readonly string[] }[],
): Promise<void> {
  if (items.length === 0) return;
  await tx.query({
    name: 'markBulk',
    text: `update bulk_item set state = i.state, reasons = i.reasons
      from jsonb_to_recordset($2::jsonb) as i(job uuid, "ticketId" uuid, state text, reasons text[])
      where bulk_item.workspace_id = $1 and job_id = i.job and ticket_id = i."ticketId"`,
    values: [workspaceId, JSON.stringify(items)],
  });
}
