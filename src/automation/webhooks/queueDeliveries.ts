import { readActivity, type Activity } from '../../activity/readActivity.ts';
import { newId, type WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { transaction, type Tx } from '../../db/transaction.ts';

const ROWS_AT_ONCE = 200;

interface Follows {
  id: string;
  kinds: string[];
  xact: number;
  activity_id: string;
}

/** For the sweep: somebody outside wants to know what happened. */
export const WEBHOOKS_DUE = `select from webhook where workspace_id = $1 and state = 'active'`;

/**
 * Turns what happened into deliveries, each once: how far a webhook has come is written with them.
 * Costs one look while there is no webhook. Gives whether there may be more.
 */
export async function queueDeliveries(db: Database, workspaceId: WorkspaceId, now: Date): Promise<boolean> {
  const { rows } = await queryIn<Follows>(db, workspaceId, {
    name: 'activeWebhooks',
    text: `select id, kinds, xact, activity_id from webhook where workspace_id = $1 and state = 'active'`,
    values: [workspaceId],
  });
  let isMore = false;
  for (const webhook of rows) {
    const after = { xact: webhook.xact, id: webhook.activity_id };
    const activity = await readActivity(db, workspaceId, { after, limit: ROWS_AT_ONCE });
    if (activity.length === 0) continue;
    await transaction(db, workspaceId, (tx) => queue(tx, { workspaceId, now }, webhook, activity));
    isMore ||= activity.length === ROWS_AT_ONCE;
  }
  return isMore;
}

async function queue(
  tx: Tx,
  { workspaceId, now }: { workspaceId: WorkspaceId; now: Date },
  webhook: Follows,
  activity: Activity[],
): Promise<void> {
  const last = activity.at(-1);
  if (!last) return;
  const { rowCount } = await tx.query({
    name: 'moveWebhook',
    text: `update webhook set xact = $5, activity_id = $6
      where workspace_id = $1 and id = $2 and xact = $3 and activity_id = $4 and state = 'active'`,
    values: [workspaceId, webhook.id, webhook.xact, webhook.activity_id, last.xact, last.id],
  });
  if (rowCount === 0) return; // another process was quicker
  const bodies = activity.flatMap((one) => bodyOf(one, webhook.kinds)).map((body) => ({ id: newId(), body }));
  if (bodies.length === 0) return;
  await tx.query({
    name: 'queueDeliveries',
    text: `insert into webhook_delivery (workspace_id, id, webhook_id, body, next_attempt_at, made_at)
      select $1, r.id, $2, r.body, $4, $4 from jsonb_to_recordset($3::jsonb) as r(id uuid, body jsonb)`,
    values: [workspaceId, webhook.id, JSON.stringify(bodies), now],
  });
}

/** What one commit changed, as far as the webhook wants to know. What one agent is told is nobody else's. */
function bodyOf({ conversationId, facts, at }: Activity, kinds: readonly string[]): object[] {
  const wanted = facts.filter(
    ({ kind }) => kind !== 'notification.made' && (kinds.length === 0 || kinds.includes(kind)),
  );
  return wanted.length === 0
    ? []
    : [{ type: 'activity', timestamp: at, data: { conversationId, facts: wanted } }];
}
