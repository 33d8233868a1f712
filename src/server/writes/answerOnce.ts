import { createHash } from 'node:crypto';
import { SECOND_MS, type Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { Answer, AroundWrite, Write } from './aroundWrites.ts';

/** Who took a key up and has not answered after this long is dead: the key is free again. */
const WORKED_ON_MS = 60 * SECOND_MS;

/**
 * The same `Idempotency-Key` of the same principal gets the same answer, and the act is done once. What was refused or
 * failed changed nothing and is not kept: asked again it is decided again.
 * What answers with a secret is done as often as it is asked for: an answer that is kept is no secret.
 * A process that dies between an act and its answer leaves the key to the next who asks, a minute later.
 */
export function answerOnce({ db, clock }: { db: Database; clock: Clock }): AroundWrite {
  return async (write, go) => {
    if (write.key === null || write.endpoint.isSecret) return go();
    const kept = await claim(db, write, clock.now());
    if (kept) return kept;
    try {
      const answer = await go();
      await keep(db, write, answer);
      return answer;
    } catch (error) {
      await release(db, write);
      throw error;
    }
  };
}

/** Null: it is ours to do. */
async function claim(db: Database, write: Write, now: Date): Promise<Answer | null> {
  const { workspaceId, id } = write.principal;
  const hash = hashOf(write);
  const { rows } = await queryIn<{ request_hash: string; status: number | null; body: string | null }>(
    db,
    workspaceId,
    {
      name: 'claimRequest',
      text: `with mine as (
          insert into answered_request (workspace_id, principal, key, request_hash, begun_at) values ($1, $2, $3, $4, $5)
          on conflict (workspace_id, principal, key) do update set begun_at = excluded.begun_at
            where answered_request.status is null and answered_request.request_hash = excluded.request_hash
              and answered_request.begun_at < excluded.begun_at - $6 * interval '1 ms'
          returning key)
        select request_hash, status, body from answered_request
        where workspace_id = $1 and principal = $2 and key = $3 and not exists (select from mine)`,
      values: [workspaceId, id, write.key, hash, now, WORKED_ON_MS],
    },
  );
  const [earlier] = rows;
  if (!earlier) return null;
  if (earlier.request_hash !== hash) throw reused();
  if (earlier.status === null) throw busy();
  return { status: earlier.status, body: earlier.body, isReplayed: true };
}

async function keep(db: Database, { principal, key }: Write, { status, body }: Answer): Promise<void> {
  await queryIn(db, principal.workspaceId, {
    name: 'keepAnswer',
    text: `update answered_request set status = $4, body = $5 where workspace_id = $1 and principal = $2 and key = $3`,
    values: [principal.workspaceId, principal.id, key, status, body],
  });
}

async function release(db: Database, { principal, key }: Write): Promise<void> {
  await queryIn(db, principal.workspaceId, {
    name: 'releaseRequest',
    text: `delete from answered_request where workspace_id = $1 and principal = $2 and key = $3 and status is null`,
    values: [principal.workspaceId, principal.id, key],
  });
}

function hashOf({ endpoint, path, body }: Write): string {
  return createHash('sha256')
    .update(JSON.stringify([endpoint.method, path, body]))
    .digest('hex');
}

function reused(): AppError {
  return new AppError(
    'IDEMPOTENCY_KEY_REUSED',
    'This Idempotency-Key came with another request before; nothing was done. Make a new key for each new act',
  );
}

function busy(): AppError {
  return new AppError(
    'IDEMPOTENCY_KEY_BUSY',
    'A request with this Idempotency-Key is being worked on; ask again in a second for its answer',
  );
}
