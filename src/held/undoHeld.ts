import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { settleHeldIn } from './settleHeld.ts';

/**
 * Undoes what is held: it will not be done.
 * @throws AppError HELD_ACT_SETTLED when it is being done or was settled before, HELD_ACT_NOT_FOUND
 */
export async function undoHeld(
  db: Database,
  workspaceId: WorkspaceId,
  { heldId, agent, now }: { heldId: string; agent: AgentId; now: Date },
): Promise<void> {
  const undone = { id: heldId, agentId: agent, from: 'held', state: 'undone', at: now } as const;
  const isUndone = await transaction(db, workspaceId, async (tx) => {
    if (await settleHeldIn(tx, workspaceId, undone)) return true;
    const { rows } = await tx.query<{ state: string }>({
      name: 'heldState',
      text: 'select state from held_act where workspace_id = $1 and id = $2 and agent_id = $3',
      values: [workspaceId, heldId, agent],
    });
    if (rows[0]) return rows[0].state === 'undone';
    throw new AppError(
      'HELD_ACT_NOT_FOUND',
      'You hold no act with this id; only who asked for one undoes it',
      {
        heldId,
      },
    );
  });
  if (isUndone) return;
  throw new AppError(
    'HELD_ACT_SETTLED',
    'It is too late to undo this: it has been done or is being done. Look at what is true now, and act on that',
    { heldId },
  );
}
