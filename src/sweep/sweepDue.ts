import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Pass, SweepPart } from './sweepPart.ts';

/**
 * Sweeps the parts that have something to do, in their order. One statement looks for all of them: a pass over a quiet
 * workspace costs no more than that. `wake` is told the conversations with something new in their inbox.
 */
export function sweepsDue(
  db: Database,
  parts: readonly SweepPart[],
  wake: (workspaceId: WorkspaceId, conversationId: ConversationId) => void,
): (pass: Pass) => Promise<void> {
  const looks = parts.map(({ due }) => due.map((query) => `exists (${query})`).join(' or ')).join(',\n');
  // The casts tell the types of what no part asks for.
  const text = `select array[${looks}] as due from (select $1::uuid, $2::timestamptz, $3::int[]) as asked`;

  return async (pass) => {
    const { workspaceId, now, deadProcesses } = pass;
    const values = [workspaceId, now, deadProcesses];
    const found = await queryIn<{ due: boolean[] }>(db, workspaceId, { name: 'sweepsDue', text, values });
    const { due } = one(found);
    for (const part of parts.filter((_, index) => due[index]))
      for (const id of await part.sweep(pass)) wake(workspaceId, id);
  };
}
