import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface ListedArticle {
  id: string;
  language: string;
  topics: string[];
  title: string;
  answer: string;
  body: string;
  source: string | null;
  /** A day: '2026-11-02'. */
  updatedAt: string;
}

/** All articles, of one language when it is named, in the order of the blueprint. */
export async function listArticles(
  db: Database,
  workspaceId: WorkspaceId,
  language: string | null,
): Promise<ListedArticle[]> {
  const { rows } = await queryIn<ListedArticle>(db, workspaceId, {
    name: 'listArticles',
    text: `select id, language, topics, title, answer, body, source, updated_on as "updatedAt" from article
      where workspace_id = $1 and ($2::text is null or language = $2) order by language, position`,
    values: [workspaceId, language],
  });
  return rows;
}
