import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { AppError } from '../../base/errors.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { transaction } from '../../db/transaction.ts';
import type { AccessDeps } from '../accessDeps.ts';
import { findAccount } from '../account.ts';
import { isPassword } from '../passwordHash.ts';
import type { PasskeyDeps } from '../passkey/enrolPasskey.ts';
import { provePasskey } from '../passkey/provePasskey.ts';
import { raiseSession } from '../raiseSession.ts';
import type { Session, SessionLevel } from '../session.ts';
import type { SignedIn } from '../signIn.ts';
import { wrongCode } from '../totp/enrolTotp.ts';
import { takeRecoveryCode } from '../totp/recoveryCodes.ts';
import type { Sealer } from '../totp/sealer.ts';
import { takeTotpCode } from '../totp/takeTotpCode.ts';
import { factorsOf, hasFactor } from './factors.ts';

export type FactorDeps = AccessDeps & PasskeyDeps & { sealer: Sealer };

/** What somebody proves themselves with beside the password. */
export type Proof = { code: string } | { recoveryCode: string } | { passkey: AuthenticationResponseJSON };

/**
 * The second half of a sign-in: what the session owed was shown.
 * @throws AppError SECOND_FACTOR_WRONG, PASSKEY_REFUSED, TOO_MANY_TRIES; UNAUTHORISED when the session has ended.
 */
export async function passSecondFactor(deps: FactorDeps, session: Session, proof: Proof): Promise<SignedIn> {
  await takeTry(deps, session);
  return raise(deps, session, { proof, level: 'secondFactor' });
}

/**
 * Proves once more that it is them, for what moves money or opens doors: a passkey, or the password and, by whom has
 * one, a second factor. Holds for `STEP_UP_MS`.
 * @throws AppError SIGN_IN_REFUSED when the password is wrong, and as passSecondFactor does.
 */
export async function stepUp(
  deps: FactorDeps,
  session: Session,
  given: { password?: string | undefined; proof: Proof | null },
): Promise<SignedIn> {
  const { password, proof } = given;
  await takeTry(deps, session);
  if (proof && 'passkey' in proof) return raise(deps, session, { proof, level: 'secondFactor' });
  const { workspaceId, agentId } = session;
  const { account, factors } = await inWorkspace(deps.db, workspaceId, async (connection) => ({
    account: await findAccount(connection, workspaceId, agentId),
    factors: await factorsOf(connection, workspaceId, agentId),
  }));
  if (!(await isPassword(password ?? '', account?.passwordHash ?? null))) throw wrongPassword();
  if (proof === null && hasFactor(factors)) throw wrongCode();
  return raise(deps, session, { proof, level: proof ? 'secondFactor' : 'password' });
}

async function raise(
  deps: FactorDeps,
  session: Session,
  { proof, level }: { proof: Proof | null; level: Exclude<SessionLevel, 'pending'> },
): Promise<SignedIn> {
  const { workspaceId, agentId, id: sessionId } = session;
  if (proof && 'passkey' in proof) {
    await provePasskey(deps, workspaceId, { kind: 'passkey.stepUp', agentId, response: proof.passkey });
  }
  const made = await transaction(deps.db, workspaceId, async (tx) => {
    const now = deps.clock.now();
    const { sealer } = deps;
    if (proof && 'code' in proof) {
      const isRight = await takeTotpCode(tx, workspaceId, { agentId, code: proof.code, sealer }, now);
      if (!isRight) throw wrongCode();
    }
    if (proof && 'recoveryCode' in proof) {
      const code = proof.recoveryCode;
      if (!(await takeRecoveryCode(tx, workspaceId, { agentId, code }, now))) throw wrongCode();
    }
    return raiseSession(tx, workspaceId, { sessionId, level }, now);
  });
  if (!made) throw sessionEnded();
  await deps.tries.forget('secondFactor.account', triesOf(session));
  return { ...made, level };
}

async function takeTry({ tries }: FactorDeps, session: Session): Promise<void> {
  await tries.take('secondFactor.account', triesOf(session));
}

export function triesOf({ workspaceId, agentId }: Pick<Session, 'workspaceId' | 'agentId'>): string {
  return `${workspaceId} ${agentId}`;
}

function wrongPassword(): AppError {
  return new AppError('SIGN_IN_REFUSED', 'The password is not right; nothing was done. Try again');
}

export function sessionEnded(): AppError {
  return new AppError('UNAUTHORISED', 'The session has ended meanwhile; sign in again');
}
