import { newId, type ConversationId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Writes down that an article answered. */
export async function recordArticleUse(
  db: Database,
  workspaceId: WorkspaceId,
  {
    article,
    language,
    conversationId,
    at,
  }: { article: string; language: string; conversationId: ConversationId | null; at: Date },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'recordArticleUse',
    text: `insert into article_use (workspace_id, article_id, used_at, id, conversation_id, language)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [workspaceId, article, at, newId(), conversationId, language],
  });
}

/** How often each article answered since, and the last conversations in which it did. */
export async function countArticleUses(
  db: Database,
  workspaceId: WorkspaceId,
  since: Date,
): Promise<Map<string, { count: number; conversationIds: string[] }>> {
  const { rows } = await queryIn<{ id: string; count: number; conversationIds: string[] }>(db, workspaceId, {
    name: 'countArticleUses',
    text: `select article_id as id, count(*)::int as count,
        (array_agg(distinct conversation_id) filter (where conversation_id is not null))[1:20] as "conversationIds"
      from article_use where workspace_id = $1 and used_at >= $2 group by article_id`,
    values: [workspaceId, since],
  });
  return new Map(
    rows.map(({ id, count, conversationIds }) => [id, { count, conversationIds: conversationIds ?? [] }]),
  );
}
