import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { BEFORE_FIRST, type AuditEntry } from './auditEntry.ts';
import type { AuditKey } from './auditKey.ts';

/** An entry, and the row of `audit_pending` that it takes the place of. */
export interface Appended extends AuditEntry {
  pendingId?: string | null;
}

/**
 * Adds entries to the end of the workspace's chain, in this transaction. Until it ends nobody else adds any, so it
 * should end soon: see `makeAuditLog` for what is not part of a transaction.
 * @throws AppError AUDIT_KEY_WRONG when the chain was begun with another key.
 */
export async function appendAudit(
  tx: Connection,
  key: AuditKey,
  workspaceId: WorkspaceId,
  entries: readonly Appended[],
): Promise<void> {
  if (entries.length === 0) return;
  const head = (await lockHead(tx, workspaceId)) ?? (await beginChain(tx, key, workspaceId));
  if (!head.keyMark.equals(key.mark)) throw wrongKey();
  const rows = chained(key, workspaceId, head, entries);
  const last = rows.at(-1);
  await tx.query({
    name: 'appendAudit',
    text: `with entry as (
        select * from jsonb_to_recordset($2) as entry (number bigint, at timestamptz, actor text, act text,
          subjects text[], outcome text, "requestId" text, previous text, hash text)
      ), kept as (
        insert into audit_entry (workspace_id, number, at, actor, act, subjects, outcome, request_id, previous, hash)
        select $1, number, at, actor, act, subjects, outcome, "requestId", decode(previous, 'hex'), decode(hash, 'hex')
        from entry
      ), found as (
        insert into audit_subject (workspace_id, subject, number)
        select distinct $1::uuid, subject, number from entry, unnest(subjects) as subject
      ), done as (
        delete from audit_pending where workspace_id = $1 and id = any($3)
      )
      update audit_head set number = $4, hash = decode($5, 'hex') where workspace_id = $1`,
    values: [
      workspaceId,
      JSON.stringify(rows),
      entries.flatMap(({ pendingId }) => pendingId ?? []),
      last?.number,
      last?.hash,
    ],
  });
}

interface Head {
  number: number;
  hash: Buffer;
  keyMark: Buffer;
}

async function lockHead(tx: Connection, workspaceId: WorkspaceId): Promise<Head | null> {
  const { rows } = await tx.query<Head>({
    name: 'lockAuditHead',
    text: 'select number, hash, key_mark as "keyMark" from audit_head where workspace_id = $1 for update',
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

async function beginChain(tx: Connection, key: AuditKey, workspaceId: WorkspaceId): Promise<Head> {
  await tx.query({
    name: 'beginAudit',
    text: `insert into audit_head (workspace_id, number, hash, key_mark) values ($1, 0, $2, $3) on conflict do nothing`,
    values: [workspaceId, BEFORE_FIRST, key.mark],
  });
  const begun = await lockHead(tx, workspaceId);
  if (begun) return begun;
  throw new Error('The head of an audit chain was written and is not there');
}

function chained(key: AuditKey, workspaceId: WorkspaceId, head: Head, entries: readonly Appended[]) {
  let previous = head.hash;
  return entries.map((entry, index) => {
    const { at, actor, act, subjects, outcome, requestId } = entry;
    const number = head.number + 1 + index;
    const hash = key.hash(previous, { workspaceId, number }, entry);
    const hashes = { previous: previous.toString('hex'), hash: hash.toString('hex') };
    previous = hash;
    return { number, at, actor, act, subjects, outcome, requestId, ...hashes };
  });
}

function wrongKey(): AppError {
  return new AppError(
    'AUDIT_KEY_WRONG',
    'The audit log of this workspace was begun with another key; nothing was done. Set LOOPLINE_AUDIT_KEY to the key ' +
      'that all processes of this installation share',
  );
}
