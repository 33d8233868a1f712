import type { MacroStep, NewMacro } from '../../api/replies.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../../base/id.ts';
import { sqlState } from '../../db/failure.ts';
import { one } from '../../db/one.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

export interface Macro {
  id: string;
  name: string;
  steps: MacroStep[];
  changedBy: string;
  changedAt: Date;
}

const COLUMNS = `id, name, steps, changed_by as "changedBy", changed_at as "changedAt"`;

export async function listMacros(db: Database, workspaceId: WorkspaceId): Promise<Macro[]> {
  const { rows } = await queryIn<Macro>(db, workspaceId, {
    name: 'listMacros',
    text: `select ${COLUMNS} from macro where workspace_id = $1 order by name limit 1000`,
    values: [workspaceId],
  });
  return rows;
}

/** @throws AppError MACRO_NOT_FOUND */
export async function readMacro(db: Database, workspaceId: WorkspaceId, id: string): Promise<Macro> {
  const { rows } = await queryIn<Macro>(db, workspaceId, {
    name: 'readMacro',
    text: `select ${COLUMNS} from macro where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  const [found] = rows;
  if (found) return found;
  throw notFound(id);
}

/** Writes a new macro, or one that is there anew. @throws AppError NAME_TAKEN, MACRO_NOT_FOUND */
export async function saveMacro(
  db: Database,
  workspaceId: WorkspaceId,
  { id, macro, by, now }: { id: string | null; macro: NewMacro; by: AgentId; now: Date },
): Promise<Macro> {
  const values = [workspaceId, id ?? newId(), macro.name, JSON.stringify(macro.steps), by, now];
  try {
    const saved = await queryIn<Macro>(db, workspaceId, {
      name: id === null ? 'addMacro' : 'changeMacro',
      text:
        id === null
          ? `insert into macro (workspace_id, id, name, steps, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6)
              returning ${COLUMNS}`
          : `update macro set name = $3, steps = $4, changed_by = $5, changed_at = $6 where workspace_id = $1 and id = $2
              returning ${COLUMNS}`,
      values,
    });
    if (saved.rowCount === 0 && id !== null) throw notFound(id);
    return one(saved);
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError('NAME_TAKEN', 'A macro has this name already; choose another one, or change that one');
  }
}

/** @throws AppError MACRO_NOT_FOUND */
export async function removeMacro(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'removeMacro',
    text: `delete from macro where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  if (rowCount === 0) throw notFound(id);
}

function notFound(id: string): AppError {
  return new AppError('MACRO_NOT_FOUND', 'No macro has this id; GET /macros lists them', { id });
}
