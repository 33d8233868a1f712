import { z } from 'zod';
import type { Json } from '../../base/json.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

export interface BulkJob {
  id: string;
  state: 'held' | 'running' | 'done' | 'undone';
  command: Json;
  total: number;
  waiting: number;
  done: number;
  skipped: number;
  failed: number;
  askedBy: string;
  askedAt: Date;
  beginsAt: Date;
  endedAt: Date | null;
}

export interface BulkItem {
  ticketId: string;
  number: string | null;
  state: 'waiting' | 'asked' | 'done' | 'skipped' | 'failed';
  reasons: string[];
}

/** @throws AppError BULK_NOT_FOUND */
export async function readBulk(db: Database, workspaceId: WorkspaceId, jobId: string): Promise<BulkJob> {
  const { rows } = await queryIn<BulkJob>(db, workspaceId, {
    name: 'readBulk',
    text: `select id, job.state, command, total, asked_by as "askedBy", asked_at as "askedAt", begins_at as "beginsAt",
        ended_at as "endedAt", count(*) filter (where item.state in ('waiting', 'asked'))::int as waiting,
        count(*) filter (where item.state = 'done')::int as done,
        count(*) filter (where item.state = 'skipped')::int as skipped,
        count(*) filter (where item.state = 'failed')::int as failed
      from bulk_job job left join bulk_item item on item.workspace_id = $1 and item.job_id = job.id
      where job.workspace_id = $1 and job.id = $2 group by job.workspace_id, job.id`,
    values: [workspaceId, jobId],
  });
  const [found] = rows;
  if (found) return found;
  throw new AppError('BULK_NOT_FOUND', 'No bulk command has this id; it is in the answer to the command', {
    jobId,
  });
}

/** @throws AppError BULK_BEGUN when it has begun, BULK_NOT_FOUND. */
export async function undoBulk(
  db: Database,
  workspaceId: WorkspaceId,
  { jobId, now }: { jobId: string; now: Date },
): Promise<BulkJob> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'undoBulk',
    text: `update bulk_job set state = 'undone', ended_at = $3 where workspace_id = $1 and id = $2 and state = 'held'`,
    values: [workspaceId, jobId, now],
  });
  const job = await readBulk(db, workspaceId, jobId);
  if (rowCount === 1 || job.state === 'undone') return job;
  throw new AppError(
    'BULK_BEGUN',
    'The command has begun and cannot be undone; take back what it did with another one',
    {
      jobId,
    },
  );
}

const Position = z.tuple([z.uuid()]);

/** What became of each ticket. @throws AppError BULK_NOT_FOUND */
export async function listBulkItems(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { jobId: string; state?: BulkItem['state'] | undefined; limit: number; cursor?: string | undefined },
): Promise<{ items: BulkItem[]; next: string | null }> {
  await readBulk(db, workspaceId, asked.jobId);
  const after = positionOf(asked.cursor, Position)?.[0] ?? '00000000-0000-0000-0000-000000000000';
  const { rows } = await queryIn<BulkItem>(db, workspaceId, {
    name: 'bulkItemsOf',
    text: `select ticket_id as "ticketId", number, item.state, item.reasons
      from bulk_item item left join ticket on ticket.workspace_id = $1 and ticket.id = ticket_id
      where item.workspace_id = $1 and job_id = $2 and ($3::text is null or item.state = $3) and ticket_id > $4
      order by ticket_id limit $5`,
    values: [workspaceId, asked.jobId, asked.state ?? null, after, asked.limit + 1],
  });
  const items = rows.slice(0, asked.limit);
  const last = rows.length > items.length ? items.at(-1) : undefined;
  return { items, next: last ? cursorOf([last.ticketId]) : null };
}
