import type { AccessDeps } from '../access/accessDeps.ts';
import { createSession, type MadeSession, type Origin } from '../access/createSession.ts';
import { ensureAgents } from '../access/ensureAgents.ts';
import { isSecret, secretHash } from '../access/secret.ts';
import { SESSION_MOST_MS } from '../access/session.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import { transaction } from '../db/transaction.ts';
import type { DemoControl } from './demoControl.ts';

/**
 * Signs whoever has the key in as the demo's administrator, who has no password: they need not prove again who they are
 * for as long as the session lives.
 * @throws AppError SIGN_IN_REFUSED, TOO_MANY_TRIES
 */
export async function signInToDemo(
  { db, clock, tries }: AccessDeps,
  workspaceId: WorkspaceId,
  { demo, key, ...origin }: Origin & { demo: DemoControl; key: string },
): Promise<MadeSession> {
  await tries.take('signIn.address', origin.address);
  if (!isSecret(key, secretHash(demo.key))) throw refused();
  await tries.forget('signIn.address', origin.address);
  const now = clock.now();
  await ensureAgents(db, workspaceId, [demo.admin], now);
  return transaction(db, workspaceId, async (tx) => {
    const asked = { ...origin, agentId: demo.admin.id, level: 'password' } as const;
    const made = await createSession(tx, workspaceId, asked, now);
    await tx.query({
      name: 'demoSession',
      text: 'update session set stepped_up_at = $3 where workspace_id = $1 and id = $2',
      values: [workspaceId, made.id, new Date(now.getTime() + SESSION_MOST_MS)],
    });
    return made;
  });
}

function refused(): AppError {
  return new AppError(
    'SIGN_IN_REFUSED',
    'This link is of an earlier start; open the one that the last `npm start` printed',
  );
}
