import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface ListedAccount {
  channel: string;
  account: string;
  heldReason: string | null;
  heldAt: Date | null;
  unsent: number;
  lastInboundAt: Date | null;
  lastOutboundAt: Date | null;
  lastStatus: string | null;
}

/** How far back the last message of an account is looked for: further back it is no sign of health. */
const LOOKED_AT = 5_000;

/** The accounts of a workspace and how they are doing. */
export async function listChannels(db: Database, workspaceId: WorkspaceId): Promise<ListedAccount[]> {
  const { rows } = await queryIn<ListedAccount>(db, workspaceId, {
    name: 'listChannels',
    text: `with recent as materialized (select id, address_id, direction, status, written_at, sent_at from message
        where workspace_id = $1 order by id desc limit ${LOOKED_AT}),
      placed as (select recent.*, address.channel, address.account from recent
        join address on address.workspace_id = $1 and address.id = recent.address_id),
      waiting as (select address.channel, address.account, count(*)::int as unsent from message
        join address on address.workspace_id = $1 and address.id = message.address_id
        where message.workspace_id = $1 and message.status in ('queued', 'sending', 'unknown') group by 1, 2)
      select known.channel, known.external_id as account, held_reason as "heldReason", held_at as "heldAt",
        coalesce(waiting.unsent, 0) as unsent,
        (select max(written_at) from placed where direction = 'in' and placed.channel = known.channel
          and placed.account = known.external_id) as "lastInboundAt",
        sent.sent_at as "lastOutboundAt", sent.status as "lastStatus"
      from channel_account as known
        left join waiting on waiting.channel = known.channel and waiting.account = known.external_id
        left join lateral (select sent_at, status from placed where direction = 'out' and sent_at is not null
          and placed.channel = known.channel and placed.account = known.external_id order by id desc limit 1) as sent on true
      where known.workspace_id = $1 order by known.channel, known.external_id`,
    values: [workspaceId],
  });
  return rows;
}
