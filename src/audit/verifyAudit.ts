import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Anchor } from './anchor.ts';
import { BEFORE_FIRST, type AuditEntry } from './auditEntry.ts';
import type { AuditKey } from './auditKey.ts';

/** What does not hold, and at which entry it shows first. */
export type AuditProblem =
  /** The chain was made with another key than the one it is verified with. */
  | { kind: 'keyWrong'; number: number }
  /** An entry is not there. */
  | { kind: 'missing'; number: number }
  /** An entry is not as it was written, or not where it was written. */
  | { kind: 'changed'; number: number }
  /** The head and the last entry are not of one mind. */
  | { kind: 'headWrong'; number: number }
  /** The anchor knows an entry that is not there any more, or that was another one. */
  | { kind: 'tailCut'; number: number }
  /** The file with the anchor was not written with this key. */
  | { kind: 'anchorForged'; number: number };

export interface AuditVerification {
  /** The entries that were looked at: from this one … */
  from: number;
  /** … to this one; less than `from` when there is none. */
  to: number;
  /** Null: the chain is whole. */
  problem: AuditProblem | null;
  /** The newest entry that is kept outside the database; null: none is. */
  anchoredNumber: number | null;
}

interface Row extends AuditEntry {
  number: number;
  previous: Buffer;
  hash: Buffer;
}

interface Head {
  number: number;
  hash: Buffer;
  keyMark: Buffer;
}

const AT_ONCE = 5_000;

/**
 * Walks the chain from entry `from` to its head, and compares it with what was kept outside. Entries that are added
 * meanwhile are not looked at.
 */
export async function verifyAudit(
  db: Database,
  key: AuditKey,
  workspaceId: WorkspaceId,
  { anchor, newest = null }: { anchor: Anchor | null; newest?: number | null },
): Promise<AuditVerification> {
  const head = await readHead(db, workspaceId);
  const to = head?.number ?? 0;
  const from = newest === null ? 1 : Math.max(1, to - newest + 1);
  const anchoredNumber = anchor?.number ?? null;
  const problem =
    head && !head.keyMark.equals(key.mark)
      ? ({ kind: 'keyWrong', number: 0 } as const)
      : ((await walk({ db, key, workspaceId, head, from })) ??
        (await beyondHead(db, workspaceId, to)) ??
        (await againstAnchor(db, workspaceId, anchor)));
  return { from, to, problem, anchoredNumber };
}

interface Walk {
  db: Database;
  key: AuditKey;
  workspaceId: WorkspaceId;
  head: Head | null;
  from: number;
}

async function walk({ db, key, workspaceId, head, from }: Walk): Promise<AuditProblem | null> {
  if (!head) return null;
  let number = from;
  let previous = from === 1 ? BEFORE_FIRST : null;
  while (number <= head.number) {
    const rows = await readEntries(db, workspaceId, { from: number, to: head.number, limit: AT_ONCE });
    if (rows.length === 0) return { kind: 'missing', number };
    for (const row of rows) {
      if (row.number !== number) return { kind: 'missing', number };
      const expected = key.hash(row.previous, { workspaceId, number }, row);
      if (!expected.equals(row.hash) || (previous && !previous.equals(row.previous))) {
        return { kind: 'changed', number };
      }
      previous = row.hash;
      number++;
    }
  }
  return head.hash.equals(previous ?? BEFORE_FIRST) ? null : { kind: 'headWrong', number: head.number };
}

/** Nothing stands behind the head, unless it was added since the head was read; then the head has moved, too. */
async function beyondHead(db: Database, workspaceId: WorkspaceId, to: number): Promise<AuditProblem | null> {
  const { rows } = await queryIn<{ last: number | null; head: number | null }>(db, workspaceId, {
    name: 'lastAudited',
    text: `select (select max(number) from audit_entry where workspace_id = $1) as last,
      (select number from audit_head where workspace_id = $1) as head`,
    values: [workspaceId],
  });
  const [{ last, head } = { last: null, head: null }] = rows;
  return (last ?? 0) > (head ?? 0) ? { kind: 'headWrong', number: to } : null;
}

async function againstAnchor(
  db: Database,
  workspaceId: WorkspaceId,
  anchor: Anchor | null,
): Promise<AuditProblem | null> {
  if (!anchor || anchor.number === 0) return null;
  const { number } = anchor;
  const [row] = await readEntries(db, workspaceId, { from: number, to: number, limit: 1 });
  return row?.hash.toString('hex') === anchor.hash ? null : { kind: 'tailCut', number };
}

export async function readHead(db: Database, workspaceId: WorkspaceId): Promise<Head | null> {
  const { rows } = await queryIn<Head>(db, workspaceId, {
    name: 'readAuditHead',
    text: 'select number, hash, key_mark as "keyMark" from audit_head where workspace_id = $1',
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

async function readEntries(
  db: Database,
  workspaceId: WorkspaceId,
  { from, to, limit }: { from: number; to: number; limit: number },
): Promise<Row[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'readAuditChain',
    text: `select number, at, actor, act, subjects, outcome, request_id as "requestId", previous, hash from audit_entry
      where workspace_id = $1 and number between $2 and $3 order by number limit $4`,
    values: [workspaceId, from, to, limit],
  });
  return rows;
}
