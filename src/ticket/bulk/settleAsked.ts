import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { mark } from './runChunk.ts';
import type { RunningJob } from './sweepBulk.ts';

interface Asked {
  ticketId: string;
  isTaken: boolean;
  /** What the turn said when it changed nothing; null when it did what was asked. */
  refusal: string | null;
  status: string;
}

/** Looks what turns made of the tickets that they were asked about. Gives how many are not taken yet. */
export async function settleAsked(
  tx: Connection,
  workspaceId: WorkspaceId,
  { job, now }: { job: RunningJob; now: Date },
): Promise<number> {
  const { rows } = await tx.query<Asked>({ name: 'askedBulk', text: ASKED, values: [workspaceId, job.id] });
  const taken = rows.filter(({ isTaken }) => isTaken);
  // Of one matter two tickets end by one act: the second act finds it closed, and what was wanted is true.
  const isDone = ({ refusal, status }: Asked) =>
    refusal === null || (job.command.kind === 'close' && (status === 'solved' || status === 'closed'));
  await mark(
    tx,
    workspaceId,
    taken.map((one) => ({
      job: job.id,
      ticketId: one.ticketId,
      ...(isDone(one)
        ? { state: 'done', reasons: [] }
        : { state: 'skipped', reasons: [one.refusal ?? 'refused'] }),
    })),
  );
  if (job.command.kind === 'close' && job.command.status === 'closed') {
    const ids = taken.filter(isDone).map(({ ticketId }) => ticketId);
    await tx.query({
      name: 'closeSolved',
      text: `update ticket set status = 'closed', changed_by = $3, changed_at = $4
        where workspace_id = $1 and id = any($2) and status = 'solved'`,
      values: [workspaceId, ids, job.by, now],
    });
  }
  return rows.length - taken.length;
}

const ASKED = `
select item.ticket_id as "ticketId", event.turn_number is not null as "isTaken", ticket.status,
  (select change ->> 'none' from turn, jsonb_array_elements(turn.changes) change
    where turn.workspace_id = $1 and turn.conversation_id = event.conversation_id and turn.number = event.turn_number
      and change ->> 'event' = event.id::text and change ->> 'none' like 'refused: %' limit 1) as refusal
from bulk_item item
join ticket on ticket.workspace_id = $1 and ticket.id = item.ticket_id
join event on event.workspace_id = $1 and event.conversation_id = ticket.conversation_id
  and event.key = 'bulk:' || item.job_id || ':' || item.ticket_id
where item.workspace_id = $1 and item.job_id = $2 and item.state = 'asked' limit 2000`;
