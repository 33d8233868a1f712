import { createHash } from 'node:crypto';
import { MINUTE_MS } from '../../base/clock.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Connection } from '../../db/pool.ts';

/** What a question of a sign-in was asked for. An answer to one is no answer to another. */
export type ChallengeKind = 'passkey.enrol' | 'passkey.signIn' | 'passkey.stepUp' | 'oidc';

/** How long somebody may take for an answer. */
const CHALLENGE_MS = 5 * MINUTE_MS;

export interface Challenge {
  kind: ChallengeKind;
  /** What comes back with the answer, and is known to nobody else. */
  secret: string;
  /** Null: it is not known yet who answers. */
  agentId: AgentId | null;
  /** What the answer is compared with. */
  expected: JsonObject;
}

/** Keeps a question until it is answered or has expired; those that have are cleared away on the way. */
export async function keepChallenge(
  tx: Connection,
  workspaceId: WorkspaceId,
  { kind, secret, agentId, expected }: Challenge,
  now: Date,
): Promise<void> {
  await tx.query({
    name: 'keepChallenge',
    text: `with expired as (delete from sign_in_challenge where workspace_id = $1 and expires_at <= $6)
      insert into sign_in_challenge (workspace_id, hash, kind, agent_id, expected, expires_at)
      values ($1, $2, $3, $4, $5, $7)`,
    values: [
      workspaceId,
      hashOf(secret),
      kind,
      agentId,
      expected,
      now,
      new Date(now.getTime() + CHALLENGE_MS),
    ],
  });
}

/** Takes a question away, so that it is answered once: whether the answer is right or not. Null: there is none. */
export async function takeChallenge(
  connection: Connection,
  workspaceId: WorkspaceId,
  { kind, secret }: Pick<Challenge, 'kind' | 'secret'>,
  now: Date,
): Promise<Pick<Challenge, 'agentId' | 'expected'> | null> {
  const { rows } = await connection.query<{ agent_id: AgentId | null; expected: JsonObject }>({
    name: 'takeChallenge',
    text: `delete from sign_in_challenge where workspace_id = $1 and hash = $2 and kind = $3 and expires_at > $4
      returning agent_id, expected`,
    values: [workspaceId, hashOf(secret), kind, now],
  });
  const [row] = rows;
  return row ? { agentId: row.agent_id, expected: row.expected } : null;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
