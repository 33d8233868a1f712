import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { AuditEntry } from './auditEntry.ts';

export interface ListedEntry extends AuditEntry {
  number: number;
  /** Hex. */
  hash: string;
}

export interface AuditFilter {
  actor?: string | undefined;
  act?: string | undefined;
  subject?: string | undefined;
  /** From this instant on … */
  from?: string | undefined;
  /** … and before this one. */
  until?: string | undefined;
}

/** The newest first, those before `before`, `limit` at most. */
export async function listAudit(
  db: Database,
  workspaceId: WorkspaceId,
  filter: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<ListedEntry[]> {
  const { actor = null, act = null, subject = null, from = null, until = null } = filter;
  // Without a name: each is planned for the filters that it has.
  const { rows } = await queryIn<ListedEntry>(db, workspaceId, {
    text: `select number, at, actor, act, subjects, outcome, request_id as "requestId", encode(hash, 'hex') as hash
      from audit_entry
      where workspace_id = $1 and ($2::bigint is null or number < $2)
        and ($3::text is null or actor = $3) and ($4::text is null or act = $4)
        and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
        and ($7::text is null or number in (
          select number from audit_subject where workspace_id = $1 and subject = $7 and ($2::bigint is null or number < $2)))
      order by number desc limit $8`,
    values: [workspaceId, before, actor, act, from, until, subject, limit],
  });
  return rows;
}
