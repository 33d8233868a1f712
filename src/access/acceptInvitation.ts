import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import type { AccessDeps } from './accessDeps.ts';
import { findAccount, setPassword, type Account } from './account.ts';
import { createSession, type Origin } from './createSession.ts';
import { explainTaken } from './explainTaken.ts';
import { findLink, linkInvalid, parseLink, useLink, type LinkToken } from './oneTimeLink.ts';
import { passwordHash } from './passwordHash.ts';
import { needPassword } from './passwordProblem.ts';
import type { SignedIn } from './signIn.ts';
import { tellPeople } from './tellPeople.ts';

export interface Accepted extends Origin {
  token: string;
  password: string;
  /** Null: the one that the invitation gives. */
  name: string | null;
  /** For the first administrator, whom nobody invited. Null: the one that the invitation gives. */
  email: string | null;
}

/**
 * Who was invited comes in: gets their password and is signed in. The link works once; with a weak password it is not
 * used up.
 * @throws AppError LINK_INVALID, PASSWORD_WEAK, TOO_MANY_TRIES
 */
export async function acceptInvitation(deps: AccessDeps, asked: Accepted): Promise<SignedIn> {
  const { db, clock, tries } = deps;
  await tries.take('link.address', asked.address);
  const link = parseLink(asked.token);
  const { workspaceId } = link;
  const account = await inWorkspace(db, workspaceId, (connection) =>
    invitedBy(connection, link, clock.now()),
  );
  const name = asked.name ?? account.name;
  if (asked.email !== null && !account.isFirst) throw addressIsGiven();
  const email = asked.email ?? account.email;
  needPassword(asked.password, { agentId: account.agentId, name, email });
  const hash = await passwordHash(asked.password);
  return transaction(db, workspaceId, async (tx) => {
    const { agentId } = account;
    const [now, { device, address }] = [clock.now(), asked];
    if (!(await useLink(tx, link, agentId))) throw linkInvalid();
    await becomeActive(tx, workspaceId, { agentId, name, email });
    await setPassword(tx, workspaceId, { agentId, hash }, now);
    await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by: agentId }, now);
    const isOwed = await deps.owesSecondFactor(tx, workspaceId, account);
    const level = isOwed ? 'pending' : 'password';
    const made = await createSession(tx, workspaceId, { agentId, level, device, address }, now);
    return { ...made, level };
  });
}

async function invitedBy(
  connection: Connection,
  link: LinkToken,
  now: Date,
): Promise<Account & { isFirst: boolean }> {
  const found = await findLink(connection, link, 'invitation', now);
  const account = found && (await findAccount(connection, link.workspaceId, found.agentId));
  if (account?.state !== 'invited') throw linkInvalid();
  return { ...account, isFirst: found?.madeBy === null };
}

function addressIsGiven(): AppError {
  return new AppError(
    'BODY_INVALID',
    'Your e-mail address is the one that you were invited by; leave "email" out, and ask an administrator to change it',
  );
}

async function becomeActive(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, name, email }: { agentId: string; name: string; email: string },
): Promise<void> {
  const { rowCount } = await explainTaken(agentId, () =>
    tx.query({
      name: 'becomeActive',
      text: `update agent set state = 'active', name = $3, email = lower($4)
      where workspace_id = $1 and id = $2 and state = 'invited'`,
      values: [workspaceId, agentId, name, email],
    }),
  );
  if (rowCount !== 1) throw linkInvalid();
}
