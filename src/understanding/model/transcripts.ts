import type { WorkspaceId } from '../../base/id.ts';
import { untrust, type Untrusted } from '../../base/untrusted.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

export interface Transcript {
  workspaceId: WorkspaceId;
  /** The channel's name and its id of the file. */
  mediaKey: string;
  text: string;
  model: string;
  costMicros: number | null;
  madeAt: Date;
}

/** What was said in a recording that was heard before; null when it was not. */
export async function findTranscript(
  db: Database,
  workspaceId: WorkspaceId,
  mediaKey: string,
): Promise<Untrusted | null> {
  const { rows } = await queryIn<{ text: string }>(db, workspaceId, {
    name: 'findTranscript',
    text: 'select text from transcript where workspace_id = $1 and media_key = $2',
    values: [workspaceId, mediaKey],
  });
  const [row] = rows;
  return row ? untrust(row.text) : null;
}

/** The first that was kept stays. */
export async function keepTranscript(db: Database, transcript: Transcript): Promise<void> {
  const { workspaceId, mediaKey, text, model, costMicros, madeAt } = transcript;
  await queryIn(db, workspaceId, {
    name: 'keepTranscript',
    text: `insert into transcript (workspace_id, media_key, text, model, cost_micros, made_at)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values: [workspaceId, mediaKey, text, model, costMicros, madeAt],
  });
}
