import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { transaction } from '../db/transaction.ts';
import type { AccessDeps } from './accessDeps.ts';
import { findAccount, type Account } from './account.ts';
import { createSession, type MadeSession, type Origin } from './createSession.ts';
import { isPassword } from './passwordHash.ts';
import type { SessionLevel } from './session.ts';

export interface Credentials extends Origin {
  /** Handle or e-mail address. */
  name: string;
  password: string;
}

export interface SignedIn extends MadeSession {
  /** 'pending': the second factor is still owed. */
  level: SessionLevel;
}

/**
 * Signs an agent in by password. Whether the account is not there, has no password, is suspended, or the password is
 * wrong: the answer is the same, after the same time.
 * @throws AppError SIGN_IN_REFUSED, TOO_MANY_TRIES
 */
export async function signIn(
  deps: AccessDeps,
  workspaceId: WorkspaceId,
  { name, password, ...origin }: Credentials,
): Promise<SignedIn> {
  const account = await inWorkspace(deps.db, workspaceId, (connection) =>
    findAccount(connection, workspaceId, name),
  );
  const subject = `${workspaceId} ${account?.agentId ?? name.trim().toLowerCase()}`;
  await takeTries(deps, subject, origin.address);
  const isTheirs = await isPassword(password, account?.state === 'active' ? account.passwordHash : null);
  if (!account || !isTheirs) throw refused();
  await forgetTries(deps, subject, origin.address);
  return openSession(deps, workspaceId, { account, origin });
}

async function takeTries({ tries }: AccessDeps, subject: string, address: string): Promise<void> {
  await tries.take('signIn.address', address);
  await tries.take('signIn.accountFromAddress', `${subject} ${address}`);
  await tries.take('signIn.account', subject);
}

async function forgetTries({ tries }: AccessDeps, subject: string, address: string): Promise<void> {
  await tries.forget('signIn.accountFromAddress', `${subject} ${address}`);
  await tries.forget('signIn.account', subject);
}

/** The account is looked at once more: it may have been suspended, or its password changed, while this one was checked. */
function openSession(
  { db, clock, owesSecondFactor }: AccessDeps,
  workspaceId: WorkspaceId,
  { account: { agentId, passwordHash }, origin }: { account: Account; origin: Origin },
): Promise<SignedIn> {
  return transaction(db, workspaceId, async (tx) => {
    const account = await findAccount(tx, workspaceId, agentId);
    if (account?.state !== 'active' || account.passwordHash !== passwordHash) throw refused();
    const level = (await owesSecondFactor(tx, workspaceId, account)) ? 'pending' : 'password';
    const made = await createSession(tx, workspaceId, { ...origin, agentId, level }, clock.now());
    return { ...made, level };
  });
}

function refused(): AppError {
  return new AppError(
    'SIGN_IN_REFUSED',
    'Name and password do not belong together; check both, or ask an administrator for a link to set a new password',
  );
}
