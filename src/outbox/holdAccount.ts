import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { SendFailure } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

interface HoldDeps {
  db: Database;
  clock: Clock;
}

/** Stops all sending from an account that the provider does not accept any more. Nothing is lost: the queue waits. */
export async function holdAccount(
  { db, clock }: HoldDeps,
  workspaceId: WorkspaceId,
  { channel, account }: { channel: string; account: string },
  failure: SendFailure,
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'holdAccount',
    text: `update channel_account set held_reason = $4, held_at = coalesce(held_at, $5)
      where workspace_id = $1 and channel = $2 and external_id = $3`,
    values: [workspaceId, channel, account, `${failure.code}: ${failure.detail}`, clock.now()],
  });
}
