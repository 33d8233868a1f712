import { createHmac } from 'node:crypto';
import type { WorkspaceId } from '../base/id.ts';
import { entryBytes, type AuditEntry } from './auditEntry.ts';

/** The key that the chains of this installation are made with. It lies outside the database. */
export interface AuditKey {
  /** What ties an entry to its place behind `previous`. 32 bytes. */
  hash(previous: Buffer, place: { workspaceId: WorkspaceId; number: number }, entry: AuditEntry): Buffer;
  /** A signature under some text of ours, hex. */
  sign(text: string): string;
  /** Tells this key from others, and nothing about it. */
  readonly mark: Buffer;
}

/** @param secret At least 32 characters. */
export function auditKey(secret: string): AuditKey {
  const own = (use: string) => createHmac('sha256', secret).update(`loopline audit ${use}`).digest();
  const [chain, anchor] = [own('chain'), own('anchor')];
  return {
    hash: (previous, { workspaceId, number }, entry) =>
      createHmac('sha256', chain)
        .update(previous)
        .update(entryBytes(workspaceId, number, entry))
        .digest(),
    sign: (text) => createHmac('sha256', anchor).update(text).digest('hex'),
    mark: own('mark').subarray(0, 8),
  };
}
