import type { Clock } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { auditKey } from './auditKey.ts';
import { makeAuditLog } from './auditLog.ts';
import type { Audit } from './checkAudit.ts';

/** Opens the audit log of this process. @param settings See LooplineOptions. */
export function openAudit(
  db: Database,
  settings: { clock: Clock; auditSecret: string; auditFolder?: string },
): Audit {
  const { clock, auditSecret, auditFolder = null } = settings;
  const key = auditKey(auditSecret);
  return { db, key, folder: auditFolder, log: makeAuditLog({ db, clock, key }) };
}
