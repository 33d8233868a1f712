import type { WorkspaceId } from '../base/id.ts';
import { SECOND_MS } from '../base/clock.ts';
import { EFFECT_LEASE_MS } from './claimEffects.ts';
import { SEND_LEASE_MS } from './claimMessages.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** A claim whose answer is this old and which we know nothing of was lost between the commit and us. */
const LOST_AFTER_MS = 2 * SECOND_MS;

interface Own {
  now: Date;
  processId: number;
  /** What this process is sending or performing now. */
  inFlight: string[];
}

/**
 * Puts back what this process claimed without ever hearing of it: the database was lost between the commit of the
 * claim and its answer. Nothing was sent and nothing performed, so it simply waits again.
 */
export async function releaseOwnMessages(db: Database, workspaceId: WorkspaceId, own: Own): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'releaseOwnMessages',
    text: `update message set status = 'queued', next_attempt_at = $3
      where workspace_id = $1 and status = 'sending' and claimed_by = $2 and next_attempt_at < $4 and id <> all($5)`,
    values: [workspaceId, own.processId, own.now, claimedBefore(own.now, SEND_LEASE_MS), own.inFlight],
  });
}

export async function releaseOwnEffects(db: Database, workspaceId: WorkspaceId, own: Own): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'releaseOwnEffects',
    text: `update effect set state = 'queued', next_attempt_at = $3
      where workspace_id = $1 and state in ('claimed', 'sent') and claimed_by = $2 and next_attempt_at < $4
        and id <> all($5)`,
    values: [workspaceId, own.processId, own.now, claimedBefore(own.now, EFFECT_LEASE_MS), own.inFlight],
  });
}

/** A claim carries the end of its lease; this is the end of one that was made LOST_AFTER_MS ago. */
const claimedBefore = (now: Date, leaseMs: number): Date => new Date(now.getTime() + leaseMs - LOST_AFTER_MS);
