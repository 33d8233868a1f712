import { AppError } from '../base/errors.ts';
import type { AgentId, ConversationId, MessageId, WorkspaceId } from '../base/id.ts';
import type { ShownAs } from '../conversation/content.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import { fileKind } from '../ticket/fileKind.ts';
import { cleanName, MAX_FILE_BYTES, shownAs } from './fileRules.ts';

export interface KeptFile {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  shownAs: ShownAs | null;
}

interface Keeping {
  id: string;
  conversationId: ConversationId;
  /** The message that it came with. */
  messageId?: MessageId;
  name: string;
  bytes: Buffer;
  by: AgentId | null;
  now: Date;
}

/**
 * Keeps a file of a conversation. What it is its bytes say: HTML, SVG and what nobody knows is refused. The same id again
 * is the same file.
 * @throws AppError FILE_REFUSED, CONVERSATION_NOT_FOUND
 */
export async function keepFile(db: Database, workspaceId: WorkspaceId, keeping: Keeping): Promise<KeptFile> {
  const { id, conversationId, messageId = null, bytes, by, now } = keeping;
  if (bytes.length === 0) throw refused('The file is empty');
  if (bytes.length > MAX_FILE_BYTES) throw refused(`The file is larger than ${MAX_FILE_BYTES} bytes`);
  const kind = fileKind(bytes);
  if (kind === null)
    throw refused(
      'The file is of no kind that is kept here; expected PDF, image, audio, video, zip, office document or plain text',
    );
  const name = cleanName(keeping.name);
  await transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<{ isNew: boolean }>({
      name: 'noteFile',
      text: `insert into conversation_file (workspace_id, id, conversation_id, message_id, name, media_type, size_bytes, added_by, added_at)
        select $1, $2, id, $4, $5, $6, $7, $8, $9 from conversation where workspace_id = $1 and id = $3
        on conflict do nothing returning true as "isNew"`,
      values: [workspaceId, id, conversationId, messageId, name, kind.mediaType, bytes.length, by, now],
    });
    if (rows.length === 0) return;
    await tx.query({
      name: 'keepBytes',
      text: `insert into file (workspace_id, id, name, media_type, bytes, created_at) values ($1, $2, $3, $4, $5, $6)`,
      values: [workspaceId, id, name, kind.mediaType, bytes, now],
    });
  });
  const [kept] = await filesOf(db, workspaceId, { conversationId, ids: [id] });
  if (kept) return kept;
  if (messageId !== null)
    return { id, name, mediaType: kind.mediaType, sizeBytes: bytes.length, shownAs: null };
  throw new AppError('CONVERSATION_NOT_FOUND', `No conversation has the id ${conversationId}`, {
    conversationId,
  });
}

/** Files of a conversation by their ids, in the order of these. */
export async function filesOf(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, ids }: { conversationId: ConversationId; ids: readonly string[] },
): Promise<KeptFile[]> {
  const { rows } = await queryIn<Omit<KeptFile, 'shownAs'>>(db, workspaceId, {
    name: 'filesOf',
    text: `select id, name, media_type as "mediaType", size_bytes as "sizeBytes" from conversation_file
      where workspace_id = $1 and conversation_id = $2 and id = any($3) and gone_because is null
      order by array_position($3::uuid[], id)`,
    values: [workspaceId, conversationId, ids],
  });
  return rows.map((file) => ({ ...file, shownAs: shownAs(file.mediaType, file.sizeBytes) }));
}

/** What was put there and not sent is thrown away; a file that was sent stays. */
export async function dropFile(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, fileId }: { conversationId: ConversationId; fileId: string },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'dropFile',
    text: `with gone as (delete from conversation_file where workspace_id = $1 and conversation_id = $2 and id = $3
        and message_id is null and not exists (select from message where workspace_id = $1 and conversation_id = $2
          and content->>'fileId' = $3::text) returning id)
      delete from file using gone where file.workspace_id = $1 and file.id = gone.id`,
    values: [workspaceId, conversationId, fileId],
  });
}

function refused(message: string): AppError {
  return new AppError('FILE_REFUSED', message);
}
