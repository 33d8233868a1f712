import { recordActivity } from '../activity/recordActivity.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** That an agent, a team or what a role may do is no longer as it was, and who changed it. */
export async function tellPeople(
  tx: Connection,
  workspaceId: WorkspaceId,
  changed: { about: 'agent' | 'team' | 'role' | 'token'; id: string; by: string },
  at: Date,
): Promise<void> {
  const facts = [{ kind: 'people.changed' as const, ...changed }];
  await recordActivity(tx, workspaceId, { conversationId: null, facts, at });
}
