import { DAY_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Who was away for longer reads what is, not what happened. */
const KEPT_MS = 7 * DAY_MS;
/** Answers of writes are kept for clients that try again, and nobody tries longer. */
const ANSWERS_KEPT_MS = DAY_MS;

/** Forgets what nobody follows any more, and the answers that nobody asks for again. */
export async function forgetActivity(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'forgetActivity',
    text: `delete from activity where workspace_id = $1 and at < $2`,
    values: [workspaceId, new Date(now.getTime() - KEPT_MS)],
  });
  await queryIn(db, workspaceId, {
    name: 'forgetAnswers',
    text: `delete from answered_request where workspace_id = $1 and begun_at < $2`,
    values: [workspaceId, new Date(now.getTime() - ANSWERS_KEPT_MS)],
  });
}
