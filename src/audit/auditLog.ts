import { MINUTE_MS, type Clock } from '../base/clock.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import { makeBatcher } from '../db/batch.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import { appendAudit, type Appended } from './appendAudit.ts';
import type { AuditEntry } from './auditEntry.ts';
import type { AuditKey } from './auditKey.ts';

/** What is known of an act before it is done. */
export type BegunAct = Pick<AuditEntry, 'actor' | 'act' | 'subjects' | 'requestId'>;

/** Where acts are written down. When a promise has resolved, what was asked for is committed. */
export interface AuditLog {
  /** One that is over. */
  record(workspaceId: WorkspaceId, act: BegunAct & { outcome: string }): Promise<void>;
  /** Before an act: it is known from now on that it was begun, also when the process dies in it. Gives how it is ended. */
  begin(workspaceId: WorkspaceId, act: BegunAct): Promise<(outcome: string) => Promise<void>>;
  /** Makes entries, with the outcome `'unknown'`, of what was begun so long ago that its process must have died. */
  endDead(workspaceId: WorkspaceId): Promise<number>;
}

export interface AuditDeps {
  db: Database;
  clock: Clock;
  key: AuditKey;
}

/** No request is worked on for so long: every statement and every call has a shorter deadline. */
const DEAD_AFTER_MS = 10 * MINUTE_MS;
const MOST_AT_ONCE = 200;

interface Waiting {
  workspaceId: WorkspaceId;
  entry: Appended;
}

/** Acts that are over at the same time are written in one transaction: the head of the chain lets in one at a time. */
export function makeAuditLog({ db, clock, key }: AuditDeps): AuditLog {
  const batcher = makeBatcher<Waiting, void>({
    lanes: 1,
    size: MOST_AT_ONCE,
    key: ({ workspaceId }) => workspaceId,
    run: async (workspaceId, items) => {
      const entries = items.map(({ entry }) => entry);
      await transaction(db, workspaceId, (tx) => appendAudit(tx, key, workspaceId, entries));
      return items.map(() => undefined);
    },
  });
  const write = (workspaceId: WorkspaceId, act: BegunAct & { outcome: string; pendingId?: string }) =>
    batcher.add({ workspaceId, entry: { ...act, at: clock.now() } });
  return {
    record: write,
    begin: async (workspaceId, act) => {
      const pendingId = await begin(db, workspaceId, act, clock.now());
      return (outcome) => write(workspaceId, { ...act, outcome, pendingId });
    },
    endDead: (workspaceId) => endDead({ db, clock, key }, workspaceId),
  };
}

async function begin(db: Database, workspaceId: WorkspaceId, act: BegunAct, now: Date): Promise<string> {
  const id = newId();
  await queryIn(db, workspaceId, {
    name: 'beginAudited',
    text: `insert into audit_pending (workspace_id, id, actor, act, subjects, request_id, begun_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [workspaceId, id, act.actor, act.act, act.subjects, act.requestId, now],
  });
  return id;
}

async function endDead({ db, clock, key }: AuditDeps, workspaceId: WorkspaceId): Promise<number> {
  const now = clock.now();
  return transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<BegunAct & { id: string }>({
      name: 'deadAudited',
      text: `select id, actor, act, subjects, request_id as "requestId" from audit_pending
        where workspace_id = $1 and begun_at < $2 order by begun_at limit $3 for update skip locked`,
      values: [workspaceId, new Date(now.getTime() - DEAD_AFTER_MS), MOST_AT_ONCE],
    });
    const entries = rows.map(({ id, ...act }) => ({ ...act, outcome: 'unknown', at: now, pendingId: id }));
    await appendAudit(tx, key, workspaceId, entries);
    return entries.length;
  });
}
