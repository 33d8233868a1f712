import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { foldedQuestion } from './recordUnanswered.ts';

/** Puts a question aside until somebody asks it again. True: there was one. */
export async function dismissUnanswered(
  db: Database,
  workspaceId: WorkspaceId,
  { example, language, at }: { example: string; language: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'dismissUnanswered',
    text: `update unanswered_question set dismissed_at = $4
      where workspace_id = $1 and language = $2 and folded = $3`,
    values: [workspaceId, language, foldedQuestion(example), at],
  });
  return (rowCount ?? 0) > 0;
}
