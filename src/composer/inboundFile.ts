import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import { newId, type ConversationId, type MessageId, type WorkspaceId } from '../base/id.ts';
import type { Channel } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { keepFile } from './conversationFiles.ts';

/** What became of the file of a message. `later`: its provider does not answer now. */
export type MessageFile =
  | { state: 'ready'; fileId: string; name: string; mediaType: string; sizeBytes: number }
  | { state: 'gone'; because: string }
  | { state: 'later' };

export interface InboundFileDeps {
  db: Database;
  clock: Clock;
  channelsOf(workspaceId: WorkspaceId): Readonly<Record<string, Channel>>;
}

interface Row {
  channel: string;
  account: string;
  content: { kind: string; mediaId?: string; fileId?: string; fileName?: string; media?: string };
  fileId: string | null;
  name: string | null;
  mediaType: string | null;
  sizeBytes: number | null;
  goneBecause: string | null;
}

const FETCH_MS = 20_000;

/**
 * The file of a message: of ours as it was sent, of a contact's as its provider has it. It is fetched once and kept, for
 * providers forget files after days.
 * @throws AppError ATTACHMENT_NOT_FOUND when the message has no file.
 */
export async function fileOfMessage(
  deps: InboundFileDeps,
  workspaceId: WorkspaceId,
  asked: { conversationId: ConversationId; messageId: MessageId },
): Promise<MessageFile> {
  const row = await readRow(deps.db, workspaceId, asked);
  if (row.goneBecause !== null) return { state: 'gone', because: row.goneBecause };
  const { fileId, name, mediaType, sizeBytes } = row;
  if (fileId !== null && name !== null && mediaType !== null && sizeBytes !== null)
    return { state: 'ready', fileId, name, mediaType, sizeBytes };
  return fetchNow(deps, workspaceId, { ...asked, row });
}

async function fetchNow(
  deps: InboundFileDeps,
  workspaceId: WorkspaceId,
  { conversationId, messageId, row }: { conversationId: ConversationId; messageId: MessageId; row: Row },
): Promise<MessageFile> {
  const { db, clock } = deps;
  const channel = deps.channelsOf(workspaceId)[row.channel];
  const { mediaId } = row.content;
  if (mediaId === undefined || channel?.fetchMedia === undefined) throw noFile(messageId);
  const fetched = await channel.fetchMedia(row.account, mediaId, AbortSignal.timeout(FETCH_MS));
  if (fetched.kind === 'later') return { state: 'later' };
  if (fetched.kind === 'gone')
    return writeGone(deps, workspaceId, { conversationId, messageId, because: fetched.reason });
  const name = row.content.fileName ?? `${row.content.media ?? 'file'}`;
  const keeping = { id: newId(), conversationId, messageId, name, bytes: fetched.bytes, by: null };
  try {
    await keepFile(db, workspaceId, { ...keeping, now: clock.now() });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'FILE_REFUSED') throw error;
    return writeGone(deps, workspaceId, { conversationId, messageId, because: 'refused' });
  }
  return fileOfMessage(deps, workspaceId, { conversationId, messageId });
}

async function writeGone(
  { db, clock }: InboundFileDeps,
  workspaceId: WorkspaceId,
  gone: { conversationId: ConversationId; messageId: MessageId; because: string },
): Promise<MessageFile> {
  const { conversationId, messageId, because } = gone;
  await queryIn(db, workspaceId, {
    name: 'writeGone',
    text: `insert into conversation_file (workspace_id, id, conversation_id, message_id, name, media_type, size_bytes, gone_because, added_at)
      values ($1, $2, $3, $4, 'gone', 'application/octet-stream', 0, $5, $6) on conflict do nothing`,
    values: [workspaceId, newId(), conversationId, messageId, because, clock.now()],
  });
  return { state: 'gone', because };
}

async function readRow(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<Row> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'fileOfMessage',
    text: `select message.channel, address.account, content, file.id as "fileId",
        coalesce(kept.name, content->>'fileName', file.name) as name, file.media_type as "mediaType",
        octet_length(file.bytes) as "sizeBytes", kept.gone_because as "goneBecause"
      from message join address on address.workspace_id = $1 and address.id = message.address_id
      left join conversation_file kept on kept.workspace_id = $1 and kept.message_id = message.id
      left join file on file.workspace_id = $1
        and file.id = case when kept.id is null then (content->>'fileId')::uuid else kept.id end
      where message.workspace_id = $1 and message.conversation_id = $2 and message.id = $3
        and (content ? 'fileId' or content ? 'mediaId')`,
    values: [workspaceId, conversationId, messageId],
  });
  const [row] = rows;
  if (row) return row;
  throw noFile(messageId);
}

function noFile(messageId: MessageId): AppError {
  return new AppError('ATTACHMENT_NOT_FOUND', 'This message has no file that can be had', { messageId });
}
