import { newId, type WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { MadeSession } from './createSession.ts';
import { newSecret, secretHash } from './secret.ts';
import type { SessionLevel } from './session.ts';

/**
 * Writes down that they proved once more that it is them. The session gets a new id and a new secret, so that what was
 * known of it before opens nothing; when it ends at the latest stays as it was.
 * @param level Null: nothing was proved; it gets a new secret and that is all.
 * @returns Null when the session has ended meanwhile.
 */
export async function raiseSession(
  tx: Connection,
  workspaceId: WorkspaceId,
  { sessionId, level }: { sessionId: string; level: Exclude<SessionLevel, 'pending'> | null },
  now: Date,
): Promise<MadeSession | null> {
  const [id, secret] = [newId<'session'>(), newSecret()];
  const { rowCount } = await tx.query({
    name: 'raiseSession',
    text: `update session set id = $3, secret_hash = $4, level = coalesce($5, level),
        stepped_up_at = case when $5::text is null then stepped_up_at else $6 end, seen_at = $6
      where workspace_id = $1 and id = $2`,
    values: [workspaceId, sessionId, id, secretHash(secret), level, now],
  });
  return rowCount === 1 ? { id, cookie: `${workspaceId}.${secret}` } : null;
}
