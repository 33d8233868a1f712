import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { InboundContent, OutboundContent } from '../conversation/content.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Said } from '../understanding/interpreter.ts';
import { textIn } from '../understanding/textIn.ts';

/** As much as a model is shown of what was said. */
const LAST = 12;

interface Row {
  direction: 'in' | 'out' | 'note';
  author: string;
  content: InboundContent | OutboundContent;
}

/** What was said last in a conversation, and told the assistant by agents, oldest first, as far as it has words. Untrusted. */
export async function readHistory(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<Said[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'readHistory',
    text: `select direction, author, content from (
        (select id, direction, author, content from message
          where workspace_id = $1 and conversation_id = $2 order by id desc limit $3)
        union all
        (select id, 'note', told_by, jsonb_build_object('kind', 'text', 'text', text) from told_assistant
          where workspace_id = $1 and conversation_id = $2 order by id desc limit $3)) as said
      order by id desc limit $3`,
    values: [workspaceId, conversationId, LAST],
  });
  return rows.reverse().flatMap((row) => {
    const text = wordsOf(row.content);
    return text === null ? [] : [{ who: whoWrote(row), text }];
  });
}

function whoWrote({ direction, author }: Row): Said['who'] {
  if (direction === 'note') return 'note';
  if (direction === 'in') return 'contact';
  return author === 'assistant' ? 'assistant' : 'agent';
}

function wordsOf(content: Row['content']): string | null {
  switch (content.kind) {
    case 'text':
    case 'choices':
      return content.text;
    case 'document':
      return content.caption;
    case 'template':
      return null;
    default:
      return textIn(content);
  }
}
