import { fixedClock } from '../../../base/clock.ts';
import { createTestDatabase } from '../../../db/testDatabase.ts';
import { transaction } from '../../../db/transaction.ts';
import type { Role } from '../../../api/permission.ts';
import { setPassword } from '../../account.ts';
import { addAgent } from '../../addAgent.ts';
import { createSession } from '../../createSession.ts';
import { findSession } from '../../findSession.ts';
import { passwordHash } from '../../passwordHash.ts';
import { relyingPartyOf } from '../../passkey/relyingParty.ts';
import type { Session, SessionLevel } from '../../session.ts';
import { makeSealer } from '../../totp/sealer.ts';
import { makeTries } from '../../tries.ts';
import { owesSecondFactor } from '../factors.ts';

export const ORIGIN = 'https://desk.example.com';
export const PASSWORD = 'the cellar door is open';

/** A database with the agents ines and rui, who have a password, and all that second factors work with. */
export async function factorSetup() {
  const base = await createTestDatabase({ max: 10 });
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const { db, workspaceId } = base;
  const hash = await passwordHash(PASSWORD);
  const deps = {
    db,
    clock,
    tries: makeTries(db),
    sealer: makeSealer('what the test seals its secrets with'),
    relyingParty: () => relyingPartyOf(ORIGIN),
    owesSecondFactor,
  };
  const add = (id: string, role: Role = 'agent', workspace = workspaceId) =>
    transaction(db, workspace, async (tx) => {
      await addAgent(tx, workspace, { id, name: id, email: `${id}@example.com`, role }, clock.now());
      await setPassword(tx, workspace, { agentId: id, hash }, clock.now());
    });
  await add('ines');
  await add('rui');
  async function session(
    agentId: string,
    level: SessionLevel = 'password',
    workspace = workspaceId,
  ): Promise<Session> {
    const asked = { agentId, level, device: 'a browser', address: '192.0.2.1' };
    const { cookie } = await transaction(db, workspace, (tx) =>
      createSession(tx, workspace, asked, clock.now()),
    );
    const found = await findSession(db, cookie, clock.now());
    if (!found) throw new Error('The session that was made is not there');
    return found;
  }
  const inTx = <Result>(work: Parameters<typeof transaction<Result>>[2]) =>
    transaction(db, workspaceId, work);
  return { base, clock, db, workspaceId, deps, add, session, inTx };
}
