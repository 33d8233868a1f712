import { MAX_BULK, type BulkRequest } from '../../api/bulk.ts';
import type { Permission } from '../../api/permission.ts';
import { SECOND_MS } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type AgentId, type TicketId, type WorkspaceId } from '../../base/id.ts';
import type { Connection, Database } from '../../db/pool.ts';
import { transaction } from '../../db/transaction.ts';
import { conditions } from '../conditions.ts';

/** How long a command waits before it begins, so that it can be undone. */
export const BULK_HOLD_MS = 6 * SECOND_MS;

interface Begun {
  asked: BulkRequest;
  by: AgentId;
  permissions: ReadonlySet<Permission>;
  now: Date;
}

/**
 * Writes a command on many tickets down. It begins when its time has come, whoever is alive then.
 * @throws AppError BODY_INVALID when it names no tickets, or too many; FORBIDDEN for who may not assign.
 */
export function beginBulk(
  db: Database,
  workspaceId: WorkspaceId,
  { asked, by, permissions, now }: Begun,
): Promise<string> {
  if (asked.command.kind === 'assign' && !permissions.has('conversation.assign')) throw mayNotAssign();
  return transaction(db, workspaceId, async (tx) => {
    const tickets = await wantedTickets(tx, workspaceId, { asked, by });
    const id = newId();
    await tx.query({
      name: 'beginBulk',
      text: `insert into bulk_job (workspace_id, id, command, total, asked_by, asked_at, begins_at)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [
        workspaceId,
        id,
        JSON.stringify(asked.command),
        tickets.length,
        by,
        now,
        new Date(now.getTime() + BULK_HOLD_MS),
      ],
    });
    await tx.query({
      name: 'bulkItems',
      text: `insert into bulk_item (workspace_id, job_id, ticket_id, state, reasons)
        select $1, $2, wanted.id, case when ticket.id is null then 'failed' else 'waiting' end,
          case when ticket.id is null then array['notFound'] else '{}' end
        from unnest($3::uuid[]) as wanted(id) left join ticket on ticket.workspace_id = $1 and ticket.id = wanted.id`,
      values: [workspaceId, id, tickets],
    });
    return id;
  });
}

function mayNotAssign(): AppError {
  const permission = 'conversation.assign';
  return new AppError(
    'FORBIDDEN',
    `To assign tickets needs the permission '${permission}'; ask an administrator for a role that holds it`,
    { permission },
  );
}

/** By their ids, each once, or those that fit now. */
export async function wantedTickets(
  connection: Connection,
  workspaceId: WorkspaceId,
  { asked: { tickets, filter }, by }: { asked: BulkRequest; by: AgentId },
): Promise<TicketId[]> {
  if ((tickets === undefined) === (filter === undefined)) {
    throw new AppError('BODY_INVALID', 'Name the tickets by their ids or by a filter: one of both');
  }
  if (tickets) return [...new Set(tickets.map((id) => id.toLowerCase()))];
  const { texts, values } = conditions(workspaceId, filter ?? {}, by);
  const { rows } = await connection.query<{ id: TicketId }>(
    `select id from ticket where ${texts.join(' and ')} order by id limit ${MAX_BULK + 1}`,
    values,
  );
  if (rows.length <= MAX_BULK) return rows.map(({ id }) => id);
  throw new AppError('BODY_INVALID', `The filter fits more than ${MAX_BULK} tickets; narrow it`);
}
