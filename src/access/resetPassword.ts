import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import type { AccessDeps } from './accessDeps.ts';
import { findAccount, setPassword, type Account } from './account.ts';
import { findLink, linkInvalid, parseLink, useLink, type LinkToken } from './oneTimeLink.ts';
import { passwordHash } from './passwordHash.ts';
import { needPassword } from './passwordProblem.ts';
import { revokeSessions } from './revokeSession.ts';

/**
 * A new password by a link that an administrator made. All sessions of the agent end; they sign in with it next, and
 * with their second factor when they have one.
 * @throws AppError LINK_INVALID, PASSWORD_WEAK, TOO_MANY_TRIES
 */
export async function resetPassword(
  { db, clock, tries }: AccessDeps,
  { token, password, address }: { token: string; password: string; address: string },
): Promise<void> {
  await tries.take('link.address', address);
  const link = parseLink(token);
  const { workspaceId } = link;
  const account = await inWorkspace(db, workspaceId, (connection) => ownerOf(connection, link, clock.now()));
  needPassword(password, account);
  const hash = await passwordHash(password);
  const { agentId } = account;
  await transaction(db, workspaceId, async (tx) => {
    if (!(await useLink(tx, link, agentId))) throw linkInvalid();
    await setPassword(tx, workspaceId, { agentId, hash }, clock.now());
    await revokeSessions(tx, workspaceId, { agentId });
  });
  await tries.forget('signIn.account', `${workspaceId} ${agentId}`);
}

async function ownerOf(connection: Connection, link: LinkToken, now: Date): Promise<Account> {
  const found = await findLink(connection, link, 'passwordReset', now);
  const account = found && (await findAccount(connection, link.workspaceId, found.agentId));
  if (account?.state !== 'active') throw linkInvalid();
  return account;
}
