import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** An example that a person added to those of the blueprint. */
export interface AddedExample {
  intent: string;
  language: string;
  text: string;
}

export interface ListedExample extends AddedExample {
  addedBy: string;
  addedAt: Date;
}

/** The oldest first, so that a list with one more at its end is the same list and one more. */
export async function listExamples(db: Database, workspaceId: WorkspaceId): Promise<ListedExample[]> {
  const { rows } = await queryIn<ListedExample>(db, workspaceId, {
    name: 'listExamples',
    text: `select intent, language, text, added_by as "addedBy", added_at as "addedAt" from example
      where workspace_id = $1 order by added_at, id`,
    values: [workspaceId],
  });
  return rows;
}
