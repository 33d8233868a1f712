import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import { orCloseRefused } from './closeRefused.ts';

/**
 * A transaction that may close tickets: the rule of closing is asked before it ends, so that what it refuses is told here.
 * @throws AppError CLOSE_REFUSED with what is missing.
 */
export async function closing<Result>(
  db: Database,
  workspaceId: WorkspaceId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await transaction(db, workspaceId, async (tx) => {
      const result = await work(tx);
      await tx.query('set constraints ticket_closing immediate');
      return result;
    });
  } catch (error) {
    throw orCloseRefused(error);
  }
}
