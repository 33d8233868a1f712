import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { PRESENCE_DEFAULTS, type PresenceSettings } from './presenceOf.ts';

export async function readRoutingSettings(db: Database, workspaceId: WorkspaceId): Promise<PresenceSettings> {
  const { rows } = await queryIn<PresenceSettings & Record<string, unknown>>(db, workspaceId, {
    name: 'readRoutingSettings',
    text: `select away_after_ms as "awayAfterMs", gone_after_ms as "goneAfterMs", release_after_ms as "releaseAfterMs"
      from routing_setting where workspace_id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? PRESENCE_DEFAULTS;
}

export async function writeRoutingSettings(
  db: Database,
  workspaceId: WorkspaceId,
  { awayAfterMs, goneAfterMs, releaseAfterMs }: PresenceSettings,
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'writeRoutingSettings',
    text: `insert into routing_setting (workspace_id, away_after_ms, gone_after_ms, release_after_ms) values ($1, $2, $3, $4)
      on conflict (workspace_id) do update set away_after_ms = excluded.away_after_ms,
        gone_after_ms = excluded.gone_after_ms, release_after_ms = excluded.release_after_ms`,
    values: [workspaceId, awayAfterMs, goneAfterMs, releaseAfterMs],
  });
}
