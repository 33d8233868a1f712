import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { LinkedFile } from './mediaLinks.ts';

export interface FilePart {
  name: string;
  mediaType: string;
  totalBytes: number;
  bytes: Buffer;
}

/** A part of a file, from its byte `from` on; all of it when no length is given. Null: it is gone. */
export async function readLinkedFile(
  db: Database,
  { workspaceId, fileId }: LinkedFile,
  { from, length }: { from: number; length: number | null },
): Promise<FilePart | null> {
  const { rows } = await queryIn<FilePart>(db, workspaceId, {
    name: 'readLinkedFile',
    text: `select coalesce((select name from conversation_file kept where kept.workspace_id = $1 and kept.id = file.id), name) as name,
        media_type as "mediaType", octet_length(bytes) as "totalBytes", substring(bytes from $3 + 1 for $4) as bytes
      from file where workspace_id = $1 and id = $2`,
    values: [workspaceId, fileId, from, length ?? 2 ** 30],
  });
  return rows[0] ?? null;
}
