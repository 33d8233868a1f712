import type { Clock } from '../base/clock.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Keeps what a channel delivered and nobody could use: it is acknowledged, and a person can look at it. */
export async function parkWebhook(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  { channel, reason, body }: { channel: string; reason: string; body: unknown },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'parkWebhook',
    text: `insert into parked_webhook (workspace_id, id, channel, reason, body, received_at) values ($1, $2, $3, $4, $5, $6)`,
    values: [workspaceId, newId(), channel, reason, storable(body), clock.now()],
  });
}

/** jsonb refuses NUL and lone surrogates, in keys as in values. */
function storable(body: unknown): string {
  const text = JSON.stringify(body ?? null);
  return text.replace(/\\u0000/g, '').replace(/\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, '\\ufffd');
}
