import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { readAnchor, writeAnchor } from './anchor.ts';
import type { AuditKey } from './auditKey.ts';
import { readHead, verifyAudit, type AuditProblem } from './verifyAudit.ts';

export interface AnchorDeps {
  db: Database;
  clock: Clock;
  key: AuditKey;
  /** Where heads are kept: not where the database keeps its files. */
  folder: string;
}

/**
 * Keeps the head of the chain outside the database. First what was added since the last time is walked, and the anchor
 * is only moved on along a chain that is whole: the proof of a cut is not overwritten by what was cut.
 */
export async function anchorHead(
  { db, clock, key, folder }: AnchorDeps,
  workspaceId: WorkspaceId,
): Promise<AuditProblem | null> {
  const anchor = readAnchor(folder, key, workspaceId);
  if (anchor === 'forged') return { kind: 'anchorForged', number: 0 };
  const head = await readHead(db, workspaceId);
  if (!head || head.number === anchor?.number) return againstSame(head, anchor);
  const newest = Math.max(1, head.number - (anchor?.number ?? 0));
  const { problem } = await verifyAudit(db, key, workspaceId, { anchor, newest });
  if (problem) return problem;
  const { number, hash } = head;
  writeAnchor(folder, key, {
    workspaceId,
    number,
    hash: hash.toString('hex'),
    at: clock.now().toISOString(),
  });
  return null;
}

function againstSame(head: { hash: Buffer } | null, anchor: { number: number; hash: string } | null) {
  if (!anchor || head?.hash.toString('hex') === anchor.hash) return null;
  return { kind: 'tailCut' as const, number: anchor.number };
}
