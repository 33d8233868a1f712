import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import { AppError } from '../base/errors.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export type DraftMode = 'reply' | 'note';

export interface KeptDraft {
  agent: AgentId;
  mode: DraftMode;
  text: string;
  savedAt: Date;
}

/** What is being written in a conversation: one's own, and replies that colleagues began. The newest first. */
export async function listDrafts(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, agent }: { conversationId: ConversationId; agent: AgentId },
): Promise<KeptDraft[]> {
  const { rows } = await queryIn<KeptDraft>(db, workspaceId, {
    name: 'listDrafts',
    text: `select agent_id as agent, mode, text, saved_at as "savedAt" from draft
      where workspace_id = $1 and conversation_id = $2 and (mode = 'reply' or agent_id = $3) order by saved_at desc`,
    values: [workspaceId, conversationId, agent],
  });
  return rows;
}

interface Saving {
  conversationId: ConversationId;
  agent: AgentId;
  mode: DraftMode;
  /** Empty: there is none any more. */
  text: string;
  now: Date;
}

/** @throws AppError CONVERSATION_NOT_FOUND */
export async function saveDraft(db: Database, workspaceId: WorkspaceId, saving: Saving): Promise<void> {
  const { conversationId, agent, mode, text, now } = saving;
  const { rowCount } = await queryIn(db, workspaceId, {
    name: text === '' ? 'dropDraft' : 'saveDraft',
    text:
      text === ''
        ? `with gone as (delete from draft where workspace_id = $1 and conversation_id = $2 and agent_id = $3 and mode = $4)
          select from conversation where workspace_id = $1 and id = $2`
        : `insert into draft (workspace_id, conversation_id, agent_id, mode, text, saved_at)
          select $1, id, $3, $4, $5, $6 from conversation where workspace_id = $1 and id = $2
          on conflict (workspace_id, conversation_id, mode, agent_id)
            do update set text = excluded.text, saved_at = excluded.saved_at`,
    values: [workspaceId, conversationId, agent, mode, ...(text === '' ? [] : [text, now])],
  });
  if (rowCount !== 0) return;
  throw new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
    { conversationId },
  );
}
