import { AppError } from '../../base/errors.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import type { Session } from '../session.ts';
import { factorsOf, hasFactor } from './factors.ts';

/**
 * With the password alone a second factor is enrolled by whom has none. Otherwise a stolen password would bring its own.
 * @param session One that owes a second factor.
 * @throws AppError SECOND_FACTOR_WRONG
 */
export async function needEnroller(db: Database, { workspaceId, agentId }: Session): Promise<void> {
  const factors = await inWorkspace(db, workspaceId, (connection) =>
    factorsOf(connection, workspaceId, agentId),
  );
  if (!hasFactor(factors)) return;
  throw new AppError(
    'SECOND_FACTOR_WRONG',
    'You have a second factor; show it first with POST /access/secondFactor, then add another one',
  );
}
