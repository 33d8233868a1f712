import { recordActivity } from '../activity/recordActivity.ts';
import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { closing } from './closing.ts';
import { findTicketIn, type FoundTicket } from './findTicket.ts';

interface Merging {
  from: string;
  into: string;
  by: AgentId;
  now: Date;
}

/**
 * The work of one ticket goes on in another; it is closed and shows in the other with its notes and attachments. As with
 * every closing its matter needs an outcome, or somebody who has its next step: of one matter that is the other ticket.
 * @throws AppError TICKET_MERGE_REFUSED, CLOSE_REFUSED, TICKET_NOT_FOUND
 */
export function mergeTickets(
  db: Database,
  workspaceId: WorkspaceId,
  { from, into, by, now }: Merging,
): Promise<void> {
  return closing(db, workspaceId, async (tx) => {
    // In the order of their ids, so that two merges against each other do not wait for each other.
    const ids = [
      (await findTicketIn(tx, workspaceId, from)).id,
      (await findTicketIn(tx, workspaceId, into)).id,
    ];
    for (const id of ids.toSorted()) await findTicketIn(tx, workspaceId, id, { isLocked: true });
    const source = await findTicketIn(tx, workspaceId, from);
    const target = await findTicketIn(tx, workspaceId, into);
    await checkMerge(tx, workspaceId, source, target);
    await tx.query({
      name: 'mergeTicket',
      text: `with recorded as (
          insert into ticket_merge (workspace_id, id, from_id, into_id, was_status, merged_by, merged_at)
          values ($1, $2, $3, $4, $5, $6, $7))
        update ticket set merged_into_id = $4, status = 'closed', changed_by = $6, changed_at = $7
        where workspace_id = $1 and id = $3`,
      values: [workspaceId, newId(), source.id, target.id, source.status, by, now],
    });
    await told(tx, workspaceId, { tickets: [source, target], by, now });
  });
}

/** @throws AppError TICKET_MERGE_REFUSED when it is not merged. */
export function unmergeTicket(
  db: Database,
  workspaceId: WorkspaceId,
  { ref, by, now }: { ref: string; by: AgentId; now: Date },
): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    const ticket = await findTicketIn(tx, workspaceId, ref, { isLocked: true });
    const { rowCount } = await tx.query({
      name: 'unmergeTicket',
      text: `with undone as (
          update ticket_merge set undone_by = $3, undone_at = $4
          where workspace_id = $1 and from_id = $2 and undone_at is null returning was_status)
        update ticket set merged_into_id = null, status = was_status, changed_by = $3, changed_at = $4
        from undone where workspace_id = $1 and id = $2`,
      values: [workspaceId, ticket.id, by, now],
    });
    if (rowCount === 0) throw refused(`Ticket ${ticket.number} is not merged into another one`);
    await told(tx, workspaceId, { tickets: [ticket], by, now });
  });
}

async function checkMerge(
  tx: Connection,
  workspaceId: WorkspaceId,
  source: FoundTicket,
  target: FoundTicket,
): Promise<void> {
  if (source.id === target.id)
    throw refused(`Ticket ${source.number} cannot be merged into itself; name another one`);
  if (target.status !== 'open' && target.status !== 'pending') {
    throw refused(`Ticket ${target.number} is ${target.status}; work goes on in a ticket that is open`);
  }
  const { rows } = await tx.query<{ isMerged: boolean; holdsOthers: boolean }>({
    name: 'mergesOf',
    text: `select merged_into_id is not null as "isMerged", exists (
        select from ticket other where other.workspace_id = $1 and other.merged_into_id = $2) as "holdsOthers"
      from ticket where workspace_id = $1 and id = $2`,
    values: [workspaceId, source.id],
  });
  if (rows[0]?.isMerged)
    throw refused(`Ticket ${source.number} is merged already; take that merge back first`);
  if (rows[0]?.holdsOthers)
    throw refused(`Others are merged into ticket ${source.number}; merge them instead`);
}

function refused(message: string): AppError {
  return new AppError('TICKET_MERGE_REFUSED', message);
}

async function told(
  tx: Connection,
  workspaceId: WorkspaceId,
  { tickets, by, now }: { tickets: FoundTicket[]; by: AgentId; now: Date },
): Promise<void> {
  for (const { id: ticketId, conversationId } of tickets) {
    await recordActivity(tx, workspaceId, {
      conversationId,
      facts: [{ kind: 'ticket.changed', ticketId, fields: ['mergedInto'], by }],
      at: now,
    });
  }
}
