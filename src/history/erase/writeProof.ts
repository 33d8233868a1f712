import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cursorOf, positionOf } from '../../api/page.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type AgentId, type ContactId, type WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { Tx } from '../../db/transaction.ts';
import type { EraseAsked } from './eraseContact.ts';

/** What an erasure leaves: what, how much, when, by whom. Each holds the hash of the one before it. */
export interface Proof {
  id: string;
  contactId: ContactId;
  contactIds: ContactId[];
  grounds: 'request' | 'retention' | 'order';
  reason: string;
  forcedBecause: string | null;
  counts: { [table: string]: number };
  by: AgentId;
  at: Date;
  previousHash: string;
  hash: string;
}

/** Of the first proof of a workspace. */
const NOTHING = '0'.repeat(64);

export async function writeProof(
  tx: Tx,
  workspaceId: WorkspaceId,
  done: { asked: EraseAsked; contactIds: ContactId[]; counts: Proof['counts']; at: Date },
): Promise<Proof> {
  const { asked, contactIds, counts, at } = done;
  // One erasure of a workspace at a time: the lock of the index is held.
  const { rows } = await tx.query<{ hash: string }>({
    text: 'select hash from erasure where workspace_id = $1 order by id desc limit 1',
    values: [workspaceId],
  });
  const { contactId, grounds, reason, forcedBecause, by } = asked;
  const previousHash = rows[0]?.hash ?? NOTHING;
  const said = {
    id: newId(),
    contactId,
    contactIds,
    grounds,
    reason,
    forcedBecause,
    counts,
    by,
    at,
    previousHash,
  };
  const proof: Proof = { ...said, hash: hashOf(said) };
  await tx.query({
    text: `insert into erasure (workspace_id, id, contact_id, contact_ids, grounds, reason, forced_because, counts, erased_by,
        erased_at, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      workspaceId,
      proof.id,
      contactId,
      contactIds,
      grounds,
      reason,
      forcedBecause,
      counts,
      by,
      at,
      previousHash,
      proof.hash,
    ],
  });
  return proof;
}

/** SHA-256 over all that a proof says, keys in the order of the alphabet: anybody can count it again. */
export function hashOf(said: Omit<Proof, 'hash'>): string {
  const counts = Object.entries(said.counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = Object.entries({ ...said, counts, at: said.at.toISOString() }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

const COLUMNS = `id, contact_id as "contactId", contact_ids as "contactIds", grounds, reason, forced_because as "forcedBecause",
  counts, erased_by as by, erased_at as at, previous_hash as "previousHash", hash`;

/** @throws AppError ERASURE_NOT_FOUND. */
export async function readProof(db: Database, workspaceId: WorkspaceId, id: string): Promise<Proof> {
  const { rows } = await queryIn<Proof>(db, workspaceId, {
    text: `select ${COLUMNS} from erasure where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  if (rows[0]) return rows[0];
  throw new AppError('ERASURE_NOT_FOUND', `No erasure has the id ${id}; list the erasures`, { id });
}

const Position = z.tuple([z.uuid()]);

/** The newest first. */
export async function listProofs(
  db: Database,
  workspaceId: WorkspaceId,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Proof[]; next: string | null }> {
  const position = positionOf(cursor, Position);
  const { rows } = await queryIn<Proof>(db, workspaceId, {
    text: `select ${COLUMNS} from erasure where workspace_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
    values: [workspaceId, position?.[0] ?? null, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf([last.id]) : null };
}
