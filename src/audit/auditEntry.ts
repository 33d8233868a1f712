import type { WorkspaceId } from '../base/id.ts';

/** What somebody did: who, what, to which things, and what came of it. Never what a contact wrote. */
export interface AuditEntry {
  at: Date;
  /** `'agent:ines'`, `'token:erp'`, `'system:access'`. */
  actor: string;
  /** `'POST /tickets/:ticketId/notes'`, `'signIn.password'`. */
  act: string;
  /** `'ticketId=01…'`: ids, and names of settings. */
  subjects: readonly string[];
  /** `'201'`, `'TICKET_NOT_FOUND'`, `'unknown'`: its process died before it could tell. */
  outcome: string;
  /** The number that the request has in the log. */
  requestId: string;
}

/** The hash before the first entry of a chain. */
export const BEFORE_FIRST: Buffer = Buffer.alloc(32);

const LENGTH_BYTES = 4;

/**
 * The bytes that an entry's hash is made of. Each field goes after its length, so that no two entries have the same
 * bytes, and the number and the workspace are among them, so that an entry counts in its own place only.
 */
export function entryBytes(workspaceId: WorkspaceId, number: number, entry: AuditEntry): Buffer {
  const { at, actor, act, subjects, outcome, requestId } = entry;
  const fields = ['loopline audit 1', workspaceId, String(number), at.toISOString(), actor, act, outcome];
  const all = [...fields, requestId, String(subjects.length), ...subjects];
  const lengths = all.map((field) => Buffer.byteLength(field));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + LENGTH_BYTES + length, 0));
  let position = 0;
  for (const [index, field] of all.entries()) {
    position = bytes.writeUInt32BE(lengths[index] ?? 0, position);
    position += bytes.write(field, position);
  }
  return bytes;
}
