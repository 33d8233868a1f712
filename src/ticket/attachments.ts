import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { fileKind } from './fileKind.ts';
import { findTicketIn } from './findTicket.ts';
import type { ListedAttachment } from './readTicket.ts';

export const MAX_ATTACHMENT_BYTES = 2_000_000;
/** Of one ticket. */
const MAX_ATTACHMENTS = 100;

interface Attaching {
  ref: string;
  title: string;
  bytes: Buffer;
  by: AgentId;
  now: Date;
}

/**
 * Keeps a document beside a ticket, under a name of our own.
 * @throws AppError FILE_REFUSED when it is too large, unknown, or something that a browser would run.
 */
export function attachFile(
  db: Database,
  workspaceId: WorkspaceId,
  { ref, title, bytes, by, now }: Attaching,
): Promise<ListedAttachment> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) {
    throw refused(`The file has ${bytes.length} bytes; at most ${MAX_ATTACHMENT_BYTES} are kept`);
  }
  const kind = fileKind(bytes);
  if (kind === null) {
    throw refused(
      'The file is of no kind that is kept here; expected PDF, image, audio, video, zip, office document or plain text',
    );
  }
  return transaction(db, workspaceId, async (tx) => {
    const ticket = await findTicketIn(tx, workspaceId, ref, { isLocked: true });
    const fileId = newId();
    const added = { id: newId(), noteId: null, title: clean(title), mediaType: kind.mediaType };
    const { rowCount } = await tx.query({
      name: 'attachFile',
      text: `with kept as (
          insert into file (workspace_id, id, name, media_type, bytes, created_at) values ($1, $2, $3, $4, $5, $6))
        insert into ticket_attachment (workspace_id, id, ticket_id, file_id, title, size_bytes, added_by, added_at)
        select $1, $7, $8, $2, $9, $10, $11, $6
        where (select count(*) from ticket_attachment where workspace_id = $1 and ticket_id = $8) < ${MAX_ATTACHMENTS}`,
      values: [
        workspaceId,
        fileId,
        `${fileId}.${kind.extension}`,
        kind.mediaType,
        bytes,
        now,
        added.id,
        ticket.id,
        added.title,
        bytes.length,
        by,
      ],
    });
    if (rowCount === 0)
      throw refused(`Ticket ${ticket.number} has ${MAX_ATTACHMENTS} attachments; it takes no more`);
    return { ...added, sizeBytes: bytes.length, addedBy: by, addedAt: now };
  });
}

/** @throws AppError ATTACHMENT_NOT_FOUND, TICKET_NOT_FOUND */
export function readAttachment(
  db: Database,
  workspaceId: WorkspaceId,
  { ref, attachmentId }: { ref: string; attachmentId: string },
): Promise<{ name: string; mediaType: string; bytes: Buffer }> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { id } = await findTicketIn(connection, workspaceId, ref);
    const { rows } = await connection.query<{ name: string; mediaType: string; bytes: Buffer }>({
      name: 'readAttachment',
      text: `select file.name, file.media_type as "mediaType", file.bytes from ticket_attachment attachment
          join file on file.workspace_id = $1 and file.id = attachment.file_id
          join ticket on ticket.workspace_id = $1 and ticket.id = attachment.ticket_id
        where attachment.workspace_id = $1 and attachment.id = $2 and $3 in (ticket.id, ticket.merged_into_id)`,
      values: [workspaceId, attachmentId, id],
    });
    const [found] = rows;
    if (found) return found;
    throw new AppError(
      'ATTACHMENT_NOT_FOUND',
      'This ticket has no attachment of this id; read the ticket to see which',
      {
        attachmentId,
      },
    );
  });
}

/** A path, and what steers a terminal or the direction of writing, is no part of a title. */
function clean(title: string): string {
  const last = title.split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 200) || 'file'
  );
}

function refused(message: string): AppError {
  return new AppError('FILE_REFUSED', message);
}
