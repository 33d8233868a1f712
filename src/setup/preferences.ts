import type { PreferencesBody } from '../api/preferences.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface KeptPreferences {
  preferences: PreferencesBody;
  changedAt: Date | null;
}

/** What somebody set for themselves; `who` is the handle of an agent or the name of a token. */
export async function readPreferences(
  db: Database,
  workspaceId: WorkspaceId,
  who: AgentId,
): Promise<KeptPreferences> {
  const { rows } = await queryIn<KeptPreferences>(db, workspaceId, {
    name: 'readPreferences',
    text: `select preferences, changed_at as "changedAt" from preference where workspace_id = $1 and who = $2`,
    values: [workspaceId, who],
  });
  return rows[0] ?? { preferences: {}, changedAt: null };
}

/** What is not named stays as it was. */
export async function putPreferences(
  db: Database,
  workspaceId: WorkspaceId,
  { who, change, now }: { who: AgentId; change: PreferencesBody; now: Date },
): Promise<KeptPreferences> {
  return one(
    await queryIn<KeptPreferences>(db, workspaceId, {
      name: 'putPreferences',
      text: `insert into preference as kept (workspace_id, who, preferences, changed_at) values ($1, $2, $3, $4)
        on conflict (workspace_id, who) do update set
          preferences = kept.preferences || excluded.preferences, changed_at = excluded.changed_at
        returning preferences, changed_at as "changedAt"`,
      values: [workspaceId, who, JSON.stringify(change), now],
    }),
  );
}
