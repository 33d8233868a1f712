import type { WorkspaceId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

export interface Delivery {
  id: string;
  state: 'queued' | 'delivered' | 'failed';
  attempts: number;
  nextAttemptAt: Date | null;
  lastStatus: number | null;
  lastError: string | null;
  madeAt: Date;
  deliveredAt: Date | null;
  body: Json;
}

/** The newest first. @param before The id of the last one of the page before. */
export async function listDeliveries(
  db: Database,
  workspaceId: WorkspaceId,
  {
    webhookId,
    state,
    before,
    limit,
  }: { webhookId: string; state: string | null; before: string | null; limit: number },
): Promise<Delivery[]> {
  const { rows } = await queryIn<Delivery>(db, workspaceId, {
    name: 'listDeliveries',
    text: `select id, state, attempts, next_attempt_at as "nextAttemptAt", last_status as "lastStatus",
        last_error as "lastError", made_at as "madeAt", delivered_at as "deliveredAt", body
      from webhook_delivery where workspace_id = $1 and webhook_id = $2 and ($3::text is null or state = $3)
        and ($4::uuid is null or id < $4)
      order by id desc limit $5`,
    values: [workspaceId, webhookId, state, before, limit],
  });
  return rows;
}

/** Puts a delivery back on its way, or all that were given up. Gives how many. */
export async function replay(
  db: Database,
  workspaceId: WorkspaceId,
  { webhookId, deliveryId, at }: { webhookId: string; deliveryId: string | null; at: Date },
): Promise<number> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'replayDeliveries',
    text: `update webhook_delivery set state = 'queued', attempts = 0, next_attempt_at = $4, delivered_at = null
      where workspace_id = $1 and webhook_id = $2 and state <> 'queued'
        and case when $3::uuid is null then state = 'failed' else id = $3 end`,
    values: [workspaceId, webhookId, deliveryId, at],
  });
  return rowCount ?? 0;
}

const KEPT_DAYS = 30;

/** Forgets deliveries that are a month old. */
export async function forgetDeliveries(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'forgetDeliveries',
    text: `delete from webhook_delivery where workspace_id = $1 and state <> 'queued'
      and made_at < $2::timestamptz - $3 * interval '1 day'`,
    values: [workspaceId, now, KEPT_DAYS],
  });
}
