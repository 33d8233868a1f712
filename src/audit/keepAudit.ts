import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { anchorHead } from './anchorHead.ts';
import type { Audit } from './checkAudit.ts';
import type { AuditProblem } from './verifyAudit.ts';

/**
 * Done every minute: makes entries of acts whose process died, and keeps the head of the chain outside the database.
 * @returns What does not hold; somebody has to be told.
 */
export async function keepAudit(
  { folder, log, ...means }: Audit,
  workspaceId: WorkspaceId,
  clock: Clock,
): Promise<AuditProblem | null> {
  await log.endDead(workspaceId);
  return folder === null ? null : anchorHead({ ...means, folder, clock }, workspaceId);
}
