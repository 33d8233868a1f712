import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { InboundContent } from '../../conversation/content.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { textIn } from '../../understanding/textIn.ts';
import { notFound } from './listActions.ts';

interface Row {
  language: string | null;
  content: InboundContent | null;
}

/**
 * The customer's last words that are words; null when there are none. Untrusted.
 * @throws AppError CONVERSATION_NOT_FOUND
 */
export async function lastAsked(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<{ text: string; language: string | null } | null> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'lastAsked',
    text: `select language, (select content from message where workspace_id = $1 and conversation_id = $2
          and direction = 'in' order by id desc limit 1) as content
      from conversation where workspace_id = $1 and id = $2`,
    values: [workspaceId, conversationId],
  });
  const [row] = rows;
  if (!row) throw notFound(conversationId);
  const text = row.content === null ? null : textIn(row.content);
  return text === null || text.trim() === '' ? null : { text, language: row.language };
}
