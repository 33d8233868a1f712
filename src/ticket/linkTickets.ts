import { AppError } from '../base/errors.ts';
import type { AgentId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { findTicketIn, type FoundTicket } from './findTicket.ts';

export interface Link {
  from: string;
  to: string;
  kind: 'relates' | 'duplicates' | 'parent';
  by: AgentId;
  now: Date;
}

/**
 * Says what a ticket has to do with another. Saying it again changes nothing; what relates, relates both ways.
 * @throws AppError TICKET_NOT_FOUND, LINK_REFUSED for one to itself and for a parent below its own child.
 */
export function linkTickets(db: Database, workspaceId: WorkspaceId, link: Link): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    const [from, to] = await ends(tx, workspaceId, link);
    if (link.kind === 'parent') await checkParent(tx, workspaceId, from, to);
    await tx.query({
      name: 'linkTickets',
      text: `insert into ticket_link (workspace_id, from_id, to_id, kind, made_by, made_at) values ($1, $2, $3, $4, $5, $6)
        on conflict do nothing`,
      values: [workspaceId, from.id, to.id, link.kind, link.by, link.now],
    });
  });
}

/** @throws AppError TICKET_NOT_FOUND */
export function unlinkTickets(
  db: Database,
  workspaceId: WorkspaceId,
  link: Omit<Link, 'by' | 'now'>,
): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    const [from, to] = await ends(tx, workspaceId, link);
    await tx.query({
      name: 'unlinkTickets',
      text: `delete from ticket_link where workspace_id = $1 and from_id = $2 and to_id = $3 and kind = $4`,
      values: [workspaceId, from.id, to.id, link.kind],
    });
  });
}

/** What relates has no direction: it is kept once. */
async function ends(
  tx: Connection,
  workspaceId: WorkspaceId,
  { from, to, kind }: Pick<Link, 'from' | 'to' | 'kind'>,
): Promise<[FoundTicket, FoundTicket]> {
  const first = await findTicketIn(tx, workspaceId, from);
  const second = await findTicketIn(tx, workspaceId, to);
  if (first.id === second.id)
    throw refused(`Ticket ${first.number} cannot be linked to itself; name another one`);
  return kind === 'relates' && second.id < first.id ? [second, first] : [first, second];
}

async function checkParent(
  tx: Connection,
  workspaceId: WorkspaceId,
  parent: FoundTicket,
  child: FoundTicket,
): Promise<void> {
  // One at a time for a workspace, so that two links do not close a circle together.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('ticket_link:' || $1, 0))`, [workspaceId]);
  const { rows } = await tx.query<{ id: TicketId }>({
    name: 'ancestorsOf',
    text: `with recursive ancestor(id) as (
        select from_id from ticket_link where workspace_id = $1 and to_id = $2 and kind = 'parent'
        union select from_id from ticket_link join ancestor on to_id = ancestor.id where workspace_id = $1 and kind = 'parent')
      select id from ancestor`,
    values: [workspaceId, parent.id],
  });
  if (!rows.some(({ id }) => id === child.id)) return;
  throw refused(
    `Ticket ${child.number} stands above ${parent.number} already; a ticket is no parent of its own parent`,
  );
}

function refused(message: string): AppError {
  return new AppError('LINK_REFUSED', message);
}
