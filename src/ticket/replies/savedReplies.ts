import type { NewReply } from '../../api/replies.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../../base/id.ts';
import { sqlState } from '../../db/failure.ts';
import { one } from '../../db/one.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

export interface SavedReply {
  id: string;
  shortcut: string;
  title: string;
  texts: Record<string, string>;
  changedBy: string;
  changedAt: Date;
}

const COLUMNS = `id, shortcut, title, texts, changed_by as "changedBy", changed_at as "changedAt"`;

/** By shortcut. `wanted`: words that stand in shortcut, title or text, whatever they hold. */
export async function listReplies(
  db: Database,
  workspaceId: WorkspaceId,
  wanted: string | null,
): Promise<SavedReply[]> {
  const { rows } = await queryIn<SavedReply>(db, workspaceId, {
    name: 'listReplies',
    text: `select ${COLUMNS} from saved_reply where workspace_id = $1
        and ($2::text is null or strpos(lower(concat_ws(' ', shortcut, title, texts ->> 'en', texts ->> 'pt-BR', texts ->> 'es')),
          lower($2)) > 0)
      order by shortcut limit 1000`,
    values: [workspaceId, wanted],
  });
  return rows;
}

/** @throws AppError REPLY_NOT_FOUND */
export async function readReply(db: Database, workspaceId: WorkspaceId, id: string): Promise<SavedReply> {
  const { rows } = await queryIn<SavedReply>(db, workspaceId, {
    name: 'readReply',
    text: `select ${COLUMNS} from saved_reply where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  const [found] = rows;
  if (found) return found;
  throw notFound(id);
}

/** Writes a new reply, or one that is there anew. @throws AppError NAME_TAKEN, REPLY_NOT_FOUND */
export async function saveReply(
  db: Database,
  workspaceId: WorkspaceId,
  { id, reply, by, now }: { id: string | null; reply: NewReply; by: AgentId; now: Date },
): Promise<SavedReply> {
  const values = [
    workspaceId,
    id ?? newId(),
    reply.shortcut,
    reply.title,
    JSON.stringify(reply.texts),
    by,
    now,
  ];
  try {
    const saved = await queryIn<SavedReply>(db, workspaceId, {
      name: id === null ? 'addReply' : 'changeReply',
      text:
        id === null
          ? `insert into saved_reply (workspace_id, id, shortcut, title, texts, changed_by, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`
          : `update saved_reply set shortcut = $3, title = $4, texts = $5, changed_by = $6, changed_at = $7
              where workspace_id = $1 and id = $2 returning ${COLUMNS}`,
      values,
    });
    if (saved.rowCount === 0 && id !== null) throw notFound(id);
    return one(saved);
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError(
      'NAME_TAKEN',
      'A saved reply has this shortcut already; choose another one, or change that one',
    );
  }
}

/** @throws AppError REPLY_NOT_FOUND */
export async function removeReply(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'removeReply',
    text: `delete from saved_reply where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  if (rowCount === 0) throw notFound(id);
}

function notFound(id: string): AppError {
  return new AppError('REPLY_NOT_FOUND', 'No saved reply has this id; GET /replies lists them', { id });
}
