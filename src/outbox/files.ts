import type { Clock } from '../base/clock.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { ConnectorFile } from '../integrations/integration.ts';

export async function readFile(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
): Promise<ConnectorFile | null> {
  const { rows } = await queryIn<{ name: string; media_type: string; bytes: Buffer }>(db, workspaceId, {
    name: 'readFile',
    text: 'select name, media_type, bytes from file where workspace_id = $1 and id = $2',
    values: [workspaceId, id],
  });
  const file = rows[0];
  return file ? { name: file.name, mediaType: file.media_type, bytes: file.bytes } : null;
}

/** Keeps the files that came with an answer, and gives the answer with their ids in `fileIds`. */
export async function keepFiles(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  { output, files = [] }: { output: JsonObject; files?: ConnectorFile[] },
): Promise<JsonObject> {
  if (files.length === 0) return output;
  const fileIds: string[] = [];
  for (const file of files) {
    const id = newId<'file'>();
    await queryIn(db, workspaceId, {
      name: 'keepFile',
      text: `insert into file (workspace_id, id, name, media_type, bytes, created_at) values ($1, $2, $3, $4, $5, $6)`,
      values: [workspaceId, id, file.name, file.mediaType, Buffer.from(file.bytes), clock.now()],
    });
    fileIds.push(id);
  }
  return { ...output, fileIds };
}

/** The files that an operation's input names in `fileIds`, in order; one that is gone is left out. */
export async function filesOf(
  db: Database,
  workspaceId: WorkspaceId,
  input: JsonObject,
): Promise<ConnectorFile[]> {
  const ids = Array.isArray(input.fileIds) ? input.fileIds.filter((id) => typeof id === 'string') : [];
  const files = await Promise.all(ids.map((id) => readFile(db, workspaceId, id)));
  return files.filter((file) => file !== null);
}
