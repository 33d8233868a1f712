import type { TicketChange } from '../api/tickets.ts';
import { recordActivity } from '../activity/recordActivity.ts';
import type { ActivityFact } from '../activity/fact.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database, Connection } from '../db/pool.ts';
import { checkFields } from './checkFields.ts';
import { closing } from './closing.ts';
import { findTicketIn, type FoundTicket } from './findTicket.ts';
import { tellWatchers } from './tellWatchers.ts';

export interface Changing {
  ref: string;
  change: Omit<TicketChange, 'resolution'>;
  by: AgentId;
  now: Date;
}

/**
 * Writes what an agent changed about a ticket. All of it or nothing.
 * @throws AppError TICKET_CHANGED when it is not the version that was read any more, with what changed since.
 * @throws AppError CLOSE_REFUSED, TICKET_CLOSED, FIELD_INVALID, TICKET_NOT_FOUND
 */
export function changeTicket(
  db: Database,
  workspaceId: WorkspaceId,
  changing: Changing,
): Promise<FoundTicket> {
  return closing(db, workspaceId, (tx) => changeTicketIn(tx, workspaceId, changing));
}

/** The same, as a part of what else is written. What the database refuses is told by `closing`. */
export async function changeTicketIn(
  tx: Connection,
  workspaceId: WorkspaceId,
  { ref, change, by, now }: Changing,
): Promise<FoundTicket> {
  const ticket = await findTicketIn(tx, workspaceId, ref, { isLocked: true });
  await checkVersion(tx, workspaceId, ticket, change.version);
  if (change.status !== undefined) checkStatus(ticket, change.status);
  const fields = change.fields ? await checkFields(tx, workspaceId, ticket, change.fields) : {};
  const changed = await write(tx, workspaceId, { ticket, change, fields, by, now });
  if (changed.length === 0) return ticket;
  await recordActivity(tx, workspaceId, {
    conversationId: ticket.conversationId,
    facts: factsOf(ticket, change, { changed, by }),
    at: now,
  });
  await tellWatchers(tx, workspaceId, {
    ticket,
    about: 'ticketChanged',
    what: now.toISOString(),
    by,
    at: now,
  });
  return ticket;
}

async function checkVersion(
  tx: Connection,
  workspaceId: WorkspaceId,
  ticket: FoundTicket,
  read: number | undefined,
): Promise<void> {
  if (read === undefined || read === ticket.version) return;
  const { rows } = await tx.query<{
    version: number;
    by: string;
    at: Date;
    changes: Record<string, unknown>;
  }>({
    name: 'changesSince',
    text: `select version, made_by as by, made_at as at, changes from ticket_change
      where workspace_id = $1 and ticket_id = $2 and version > $3 order by version limit 50`,
    values: [workspaceId, ticket.id, read],
  });
  throw new AppError(
    'TICKET_CHANGED',
    `Ticket ${ticket.number} was changed since version ${read}; look at what changed, and decide again on version ${ticket.version}`,
    { version: ticket.version, changed: rows.map(toldOf) },
  );
}

/** Values of a closed list are told; what people wrote is not: a message and a log hold none of it. */
const TOLD = ['status', 'priority', 'queue', 'assignee'];

function toldOf({
  version,
  by,
  at,
  changes,
}: {
  version: number;
  by: string;
  at: Date;
  changes: Record<string, unknown>;
}) {
  const fields = Object.entries(changes).map(([field, values]) =>
    TOLD.includes(field) && Array.isArray(values) ? { field, from: values[0], to: values[1] } : { field },
  );
  return { version, by, at, fields };
}

/** Closed is final; what is solved may be reopened, and closed. */
function checkStatus(ticket: FoundTicket, status: FoundTicket['status']): void {
  if (ticket.status !== 'closed' || status === 'closed') return;
  throw new AppError(
    'TICKET_CLOSED',
    `Ticket ${ticket.number} is closed, which is final; open a new one on its matter, or write a note`,
    { number: ticket.number },
  );
}

interface Writing {
  ticket: FoundTicket;
  change: Changing['change'];
  fields: Record<string, unknown>;
  by: AgentId;
  now: Date;
}

/** Gives the names of what is another value than before. */
async function write(
  tx: Connection,
  workspaceId: WorkspaceId,
  { ticket, change, fields, by, now }: Writing,
): Promise<string[]> {
  const { rows } = await tx.query<{ version: number }>({
    name: 'changeTicket',
    text: `update ticket set status = coalesce($3, status), priority = coalesce($4, priority), tags = coalesce($5::text[], tags),
        fields = jsonb_strip_nulls(fields || $6::jsonb), changed_by = $7, changed_at = $8
      where workspace_id = $1 and id = $2 returning version`,
    values: [
      workspaceId,
      ticket.id,
      change.status ?? null,
      change.priority ?? null,
      change.tags ? [...new Set(change.tags)].sort() : null,
      JSON.stringify(fields),
      by,
      now,
    ],
  });
  if (rows[0]?.version === ticket.version) return [];
  return Object.keys(change).filter((name) => name !== 'version');
}

function factsOf(
  { id: ticketId, status: before }: FoundTicket,
  { status }: Changing['change'],
  { changed, by }: { changed: string[]; by: AgentId },
): ActivityFact[] {
  const isSolved = (one: string | undefined) => one === 'solved' || one === 'closed';
  const solved: ActivityFact[] =
    isSolved(status) && !isSolved(before) ? [{ kind: 'ticket.solved', ticketId, by }] : [];
  return [{ kind: 'ticket.changed', ticketId, fields: changed, by }, ...solved];
}
