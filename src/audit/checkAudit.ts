import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { readAnchor } from './anchor.ts';
import type { AuditLog } from './auditLog.ts';
import type { AuditKey } from './auditKey.ts';
import { verifyAudit, type AuditVerification } from './verifyAudit.ts';

/** What chains are made and verified with. */
export interface AuditMeans {
  db: Database;
  key: AuditKey;
  /** Where the heads of the chains are kept; null: nowhere, and a tail that is cut off is not seen. */
  folder: string | null;
}

/** The audit log of a process. */
export interface Audit extends AuditMeans {
  log: AuditLog;
}

/** Verifies the newest entries of a chain, or all, against itself and against what is kept outside the database. */
export async function checkAudit(
  { db, key, folder }: AuditMeans,
  workspaceId: WorkspaceId,
  newest: number | null,
): Promise<AuditVerification> {
  const anchor = folder === null ? null : readAnchor(folder, key, workspaceId);
  const kept = anchor === 'forged' ? null : anchor;
  const found = await verifyAudit(db, key, workspaceId, { anchor: kept, newest });
  return anchor === 'forged'
    ? { ...found, problem: found.problem ?? { kind: 'anchorForged', number: 0 } }
    : found;
}
