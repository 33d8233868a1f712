import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { WorkspaceId } from '../../base/id.ts';
import { transaction } from '../../db/transaction.ts';
import type { AccessDeps } from '../accessDeps.ts';
import { findAccount } from '../account.ts';
import { createSession, type Origin } from '../createSession.ts';
import type { SignedIn } from '../signIn.ts';
import { passkeyRefused, type PasskeyDeps } from './enrolPasskey.ts';
import { provePasskey } from './provePasskey.ts';

/**
 * Signs in whoever shows a passkey: something they have, on a device that knows them, so no second factor is owed.
 * @throws AppError PASSKEY_REFUSED, also when the agent may not come in any more; TOO_MANY_TRIES.
 */
export async function signInByPasskey(
  deps: PasskeyDeps & AccessDeps,
  workspaceId: WorkspaceId,
  { response, ...origin }: Origin & { response: AuthenticationResponseJSON },
): Promise<SignedIn & { agentId: string }> {
  await deps.tries.take('signIn.address', origin.address);
  const agentId = await provePasskey(deps, workspaceId, { kind: 'passkey.signIn', agentId: null, response });
  return transaction(deps.db, workspaceId, async (tx) => {
    const account = await findAccount(tx, workspaceId, agentId);
    if (account?.state !== 'active') throw passkeyRefused();
    const level = 'secondFactor';
    const made = await createSession(tx, workspaceId, { ...origin, agentId, level }, deps.clock.now());
    return { ...made, level, agentId };
  });
}
