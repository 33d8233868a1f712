import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** What was asked and nothing was known about. */
export interface UnansweredQuestion {
  /** As somebody wrote it: untrusted. */
  example: string;
  language: string;
  topic: string | null;
  timesAsked: number;
  firstAskedAt: Date;
  lastAskedAt: Date;
  /** Of the last who asked, newest first. */
  conversationIds: string[];
}

/** What is asked most comes first: the article that is missing most. */
export async function listUnanswered(
  db: Database,
  workspaceId: WorkspaceId,
  { language, limit }: { language: string | null; limit: number },
): Promise<UnansweredQuestion[]> {
  const { rows } = await queryIn<UnansweredQuestion>(db, workspaceId, {
    name: 'listUnanswered',
    text: `select example, language, topic, times_asked as "timesAsked", first_asked_at as "firstAskedAt",
        last_asked_at as "lastAskedAt", conversation_ids as "conversationIds"
      from unanswered_question where workspace_id = $1 and dismissed_at is null and ($2::text is null or language = $2)
      order by times_asked desc, last_asked_at desc, folded limit $3`,
    values: [workspaceId, language, limit],
  });
  return rows;
}
