import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Blocked, Change } from './turnRows.ts';

/** One committed turn, for people who watch. `protocolNumbers`: of the conversation's loops, by the id of the loop. */
export interface ReadTurn {
  conversationId: ConversationId;
  number: number;
  committedAt: Date;
  changes: Change[];
  blocked: Blocked[];
  elapsedMs: number;
  protocolNumbers: { [loopId: string]: string };
}

/** The last turns of a workspace, oldest first; with `since`, only those that committed then or later. */
export async function readTurns(
  db: Database,
  workspaceId: WorkspaceId,
  { since, limit }: { since: Date | null; limit: number },
): Promise<ReadTurn[]> {
  const { rows } = await queryIn<ReadTurn>(db, workspaceId, {
    name: 'readTurns',
    text: READ,
    values: [workspaceId, since, limit],
  });
  return rows.reverse();
}

const READ = `
select conversation_id as "conversationId", number, committed_at as "committedAt", changes, blocked,
  elapsed_ms as "elapsedMs",
  (select coalesce(json_object_agg(loop.id, protocol_number), '{}') from loop
    where loop.workspace_id = $1 and loop.conversation_id = turn.conversation_id) as "protocolNumbers"
from turn where workspace_id = $1 and committed_at >= coalesce($2, '-infinity'::timestamptz)
order by committed_at desc, conversation_id desc, number desc limit $3`;
