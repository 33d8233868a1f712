import type { Clock } from '../../base/clock.ts';
import type { AgentId, ContactId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { contactNotFound } from './contactLine.ts';

/**
 * Puts a contact under legal hold: nobody erases it until the hold is lifted. `reason` null lifts it.
 * @throws AppError CONTACT_NOT_FOUND.
 */
export async function holdContact(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  { contactId, reason, by }: { contactId: ContactId; reason: string | null; by: AgentId },
): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    text: `update contact set held_reason = $3, held_by = $4, held_at = $5
      where workspace_id = $1 and id = $2 and erased_at is null`,
    values: [
      workspaceId,
      contactId,
      reason,
      reason === null ? null : by,
      reason === null ? null : clock.now(),
    ],
  });
  if (rowCount === 0) throw contactNotFound(contactId);
}
