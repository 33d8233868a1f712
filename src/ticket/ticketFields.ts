import type { TicketField } from '../api/tickets.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export type Field = TicketField;

/** What tickets of this business are asked for, by name. */
export async function listFields(connection: Connection, workspaceId: WorkspaceId): Promise<Field[]> {
  const { rows } = await connection.query<Field>({
    name: 'listFields',
    text: `select name, title, kind, choices, is_required_on_close as "isRequiredOnClose", queue, reason
      from ticket_field where workspace_id = $1 order by name`,
    values: [workspaceId],
  });
  return rows;
}

/** @throws AppError FIELD_INVALID when its choices do not fit its kind. */
export async function putField(
  db: Database,
  workspaceId: WorkspaceId,
  { field, by, now }: { field: Field; by: AgentId; now: Date },
): Promise<void> {
  const { name, title, kind, choices, isRequiredOnClose, queue, reason } = field;
  if ((kind === 'choice') !== choices.length > 0) {
    throw new AppError(
      'FIELD_INVALID',
      'A field of the kind choice has choices, and no other has; give both or none',
      {
        fields: [name],
      },
    );
  }
  await queryIn(db, workspaceId, {
    name: 'putField',
    text: `insert into ticket_field (workspace_id, name, title, kind, choices, is_required_on_close, queue, reason, made_by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (workspace_id, name) do update set title = excluded.title, kind = excluded.kind, choices = excluded.choices,
        is_required_on_close = excluded.is_required_on_close, queue = excluded.queue, reason = excluded.reason,
        made_by = excluded.made_by, made_at = excluded.made_at`,
    values: [workspaceId, name, title, kind, choices, isRequiredOnClose, queue, reason, by, now],
  });
}

/** @throws AppError FIELD_INVALID when there is none of the name. */
export async function removeField(db: Database, workspaceId: WorkspaceId, name: string): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'removeField',
    text: `delete from ticket_field where workspace_id = $1 and name = $2`,
    values: [workspaceId, name],
  });
  if (rowCount === 0) {
    throw new AppError('FIELD_NOT_FOUND', 'No field has this name; GET /ticket-fields lists them', { name });
  }
}
