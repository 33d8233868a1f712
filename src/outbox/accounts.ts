import type { WorkspaceId } from '../base/id.ts';
import type { Channel } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Writes down the numbers and mailboxes that the configuration names. A hold that is in force stays. */
export async function ensureAccounts(
  db: Database,
  workspaceId: WorkspaceId,
  { channel, accounts }: { channel: string; accounts: readonly string[] },
): Promise<void> {
  await queryIn(db, workspaceId, {
    text: `insert into channel_account (workspace_id, channel, external_id, name)
      select $1, $2, account, account from unnest($3::text[]) as account
      on conflict do nothing`,
    values: [workspaceId, channel, accounts],
  });
}

/** Asks the provider about each held account; one that can send again is freed, and its queue goes on. */
export async function liftHolds(
  db: Database,
  workspaceId: WorkspaceId,
  channels: Record<string, Channel>,
): Promise<string[]> {
  const { rows } = await queryIn<{ channel: string; external_id: string }>(db, workspaceId, {
    name: 'heldAccounts',
    text: 'select channel, external_id from channel_account where workspace_id = $1 and held_reason is not null',
    values: [workspaceId],
  });
  const lifted: string[] = [];
  for (const { channel, external_id: account } of rows) {
    const state = await channels[channel]?.checkAccount(account);
    if (!state?.ok) continue;
    await queryIn(db, workspaceId, {
      name: 'liftHold',
      text: `update channel_account set held_reason = null, held_at = null
        where workspace_id = $1 and channel = $2 and external_id = $3`,
      values: [workspaceId, channel, account],
    });
    lifted.push(account);
  }
  return lifted;
}
