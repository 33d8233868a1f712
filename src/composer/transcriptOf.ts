import type { MessageId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** What is said in the voice note of a message, when somebody had it put into words. */
export async function transcriptOf(
  db: Database,
  workspaceId: WorkspaceId,
  messageId: MessageId,
): Promise<string | null> {
  const { rows } = await queryIn<{ text: string }>(db, workspaceId, {
    name: 'transcriptOf',
    text: `select text from message join transcript on transcript.workspace_id = $1
        and transcript.media_key = message.channel || ':' || (content->>'mediaId')
      where message.workspace_id = $1 and message.id = $2`,
    values: [workspaceId, messageId],
  });
  return rows[0]?.text ?? null;
}
