import { AppError } from '../../base/errors.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { BulkCommand } from '../../api/bulk.ts';
import type { Connection, Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { closing } from '../closing.ts';
import { runChunk } from './runChunk.ts';
import { settleAsked } from './settleAsked.ts';

/** How long one sweep works on commands, in ms: others wait for it. */
const AT_A_TIME_MS = 300;
const CHUNK = 200;

/** For the sweep: the time of a command has come. */
export const BULK_DUE = `
select from bulk_job where workspace_id = $1 and state in ('held', 'running') and begins_at <= $2`;

export interface RunningJob {
  id: string;
  command: BulkCommand;
  by: AgentId;
}

/**
 * Goes on with the commands on many tickets whose time has come, a chunk after the other, each all or nothing. A process
 * that dies leaves the rest to the next sweep of any other. Gives the conversations to wake.
 */
export async function sweepBulk(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<ConversationId[]> {
  const woken: ConversationId[] = [];
  if (!(await hasJob(db, workspaceId, now))) return woken;
  const until = performance.now() + AT_A_TIME_MS;
  while (performance.now() < until) {
    const went = await goOn(db, workspaceId, now);
    if (went === null) break;
    woken.push(...went.wake);
    if (went.waits) break;
  }
  return woken;
}

/** A look without a transaction: mostly there is nothing. */
async function hasJob(db: Database, workspaceId: WorkspaceId, now: Date): Promise<boolean> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'hasBulk',
    text: `${BULK_DUE} limit 1`,
    values: [workspaceId, now],
  });
  return rowCount === 1;
}

interface Went {
  wake: ConversationId[];
  /** Its last tickets wait for turns. */
  waits: boolean;
}

/** One chunk of the oldest command; null when there is none, or another process is at it. */
async function goOn(db: Database, workspaceId: WorkspaceId, now: Date): Promise<Went | null> {
  try {
    return await closing(db, workspaceId, async (tx) => {
      const job = await takeJob(tx, workspaceId, now);
      if (job === null) return null;
      const tickets = await nextTickets(tx, workspaceId, job.id);
      if (tickets.length > 0) {
        return { wake: await runChunk(tx, workspaceId, { job, tickets, now }), waits: false };
      }
      const left = await settleAsked(tx, workspaceId, { job, now });
      if (left === 0) await endJob(tx, workspaceId, job.id, now);
      return { wake: [], waits: left > 0 };
    });
  } catch (error) {
    // A matter changed between the look and the commit: nothing of the chunk was kept, the next sweep looks again.
    if (error instanceof AppError && error.code === 'CLOSE_REFUSED') return null;
    throw error;
  }
}

async function takeJob(tx: Connection, workspaceId: WorkspaceId, now: Date): Promise<RunningJob | null> {
  const { rows } = await tx.query<RunningJob>({
    name: 'takeBulk',
    text: `update bulk_job set state = 'running' where (workspace_id, id) in (
        select workspace_id, id from bulk_job where workspace_id = $1 and state in ('held', 'running') and begins_at <= $2
        order by begins_at limit 1 for update skip locked)
      returning id, command, asked_by as by`,
    values: [workspaceId, now],
  });
  return rows[0] ?? null;
}

async function nextTickets(tx: Connection, workspaceId: WorkspaceId, jobId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'nextBulkItems',
    text: `select ticket_id as id from bulk_item where workspace_id = $1 and job_id = $2 and state = 'waiting'
      order by ticket_id limit ${CHUNK}`,
    values: [workspaceId, jobId],
  });
  return rows.map(({ id }) => id);
}

async function endJob(tx: Connection, workspaceId: WorkspaceId, jobId: string, now: Date): Promise<void> {
  await tx.query({
    name: 'endBulk',
    text: `update bulk_job set state = 'done', ended_at = $3 where workspace_id = $1 and id = $2`,
    values: [workspaceId, jobId, now],
  });
}
