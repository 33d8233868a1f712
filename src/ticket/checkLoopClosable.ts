import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { closeRefused } from './closeRefused.ts';

/**
 * Asks the rule of closing before a matter is ended by hand: what a flow cannot know, and the fields that its tickets owe.
 * @throws AppError CLOSE_REFUSED
 */
export async function checkLoopClosable(
  db: Database,
  workspaceId: WorkspaceId,
  loopId: string,
): Promise<void> {
  const { rows } = await queryIn<{ missing: string[] }>(db, workspaceId, {
    name: 'checkLoopClosable',
    text: `select array(
        select 'effects' where exists (select from effect where workspace_id = $1 and loop_id = $2
          and state in ('queued', 'claimed', 'sent', 'unknown'))
        union
        select gap from ticket, unnest(closing_gaps(ticket, '-infinity', false)) gap
        where workspace_id = $1 and loop_id = $2 and status in ('open', 'pending') and gap like 'field:%') as missing`,
    values: [workspaceId, loopId],
  });
  const missing = rows[0]?.missing ?? [];
  if (missing.length > 0) throw closeRefused(missing);
}
