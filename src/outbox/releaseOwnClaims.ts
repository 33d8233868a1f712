import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { SECOND_MS } from '../base/clock.ts';
import { EFFECT_LEASE_MS } from './claimEffects.ts';
import { SEND_LEASE_MS } from './claimMessages.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** A claim whose answer is this old and which we know nothing of was lost between the commit and us. */
const LOST_AFTER_MS = 2 * SECOND_MS;

/** For the sweep: when the lease of a claim ends that was lost by now. */
const lostBy = (leaseMs: number) => `$2::timestamptz + interval '${leaseMs - LOST_AFTER_MS} ms'`;
export const MESSAGE_LOST_BY = lostBy(SEND_LEASE_MS);
export const EFFECT_LOST_BY = lostBy(EFFECT_LEASE_MS);

interface Own {
  now: Date;
  processId: number;
  /** What this process is sending or performing now, and what it began and could not write down. */
  inFlight: string[];
  /** Conversations that this process is at: the answer to a claim of theirs may just be coming. */
  busy: ConversationId[];
}

/**
 * Puts back what this process claimed without ever hearing of it: the database was lost between the commit of the
 * claim and its answer. Nothing was sent and nothing performed, so it simply waits again.
 */
export async function releaseOwnMessages(db: Database, workspaceId: WorkspaceId, own: Own): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'releaseOwnMessages',
    text: `update message set status = 'queued', next_attempt_at = $3
      where workspace_id = $1 and status = 'sending' and claimed_by = $2 and next_attempt_at < $4
        and id <> all($5) and conversation_id <> all($6)`,
    values: valuesOf(workspaceId, own, SEND_LEASE_MS),
  });
}

export async function releaseOwnEffects(db: Database, workspaceId: WorkspaceId, own: Own): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'releaseOwnEffects',
    text: `update effect set state = 'queued', next_attempt_at = $3
      where workspace_id = $1 and state in ('claimed', 'sent') and claimed_by = $2 and next_attempt_at < $4
        and id <> all($5) and conversation_id <> all($6)`,
    values: valuesOf(workspaceId, own, EFFECT_LEASE_MS),
  });
}

/** A claim carries the end of its lease: $4 is the end of one that was made LOST_AFTER_MS ago. */
function valuesOf(workspaceId: WorkspaceId, { processId, now, inFlight, busy }: Own, leaseMs: number) {
  const leaseEnd = new Date(now.getTime() + leaseMs - LOST_AFTER_MS);
  return [workspaceId, processId, now, leaseEnd, inFlight, busy];
}
