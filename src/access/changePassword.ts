import { AppError } from '../base/errors.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { transaction } from '../db/transaction.ts';
import type { AccessDeps } from './accessDeps.ts';
import { findAccount, setPassword } from './account.ts';
import type { MadeSession } from './createSession.ts';
import { isPassword, passwordHash } from './passwordHash.ts';
import { needPassword } from './passwordProblem.ts';
import { raiseSession } from './raiseSession.ts';
import { revokeSessions } from './revokeSession.ts';
import type { Session } from './session.ts';

/**
 * Who is signed in takes another password. Their other sessions end, and this one goes on under a new secret.
 * @throws AppError SIGN_IN_REFUSED when the present password is not right, PASSWORD_WEAK, TOO_MANY_TRIES
 */
export async function changePassword(
  { db, clock, tries }: AccessDeps,
  { workspaceId, agentId, id: sessionId }: Session,
  { present, next }: { present: string; next: string },
): Promise<MadeSession> {
  await tries.take('password.change', `${workspaceId} ${agentId}`);
  const account = await inWorkspace(db, workspaceId, (connection) =>
    findAccount(connection, workspaceId, agentId),
  );
  if (!(await isPassword(present, account?.passwordHash ?? null)) || !account) throw refused();
  needPassword(next, account);
  const hash = await passwordHash(next);
  await tries.forget('password.change', `${workspaceId} ${agentId}`);
  return transaction(db, workspaceId, async (tx) => {
    const now = clock.now();
    await setPassword(tx, workspaceId, { agentId, hash }, now);
    const raised = await raiseSession(tx, workspaceId, { sessionId, level: null }, now);
    if (!raised) throw refused();
    await revokeSessions(tx, workspaceId, { agentId, except: raised.id });
    return raised;
  });
}

function refused(): AppError {
  return new AppError(
    'SIGN_IN_REFUSED',
    'The present password is not right; nothing was changed. Type it again',
  );
}
