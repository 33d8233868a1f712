import type { InboxQuery, NewView } from '../api/inbox.ts';
import { AppError } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { sqlState } from '../db/failure.ts';
import type { Connection, Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import type { Asker } from './asker.ts';
import type { Wanted } from './conditions.ts';

export interface SavedView {
  id: string;
  name: string;
  query: NewView['query'];
  isShared: boolean;
  canChange: boolean;
}

/** Of one's own, and of everybody. */
const MOST_VIEWS = 20;
const SAVED = 'saved:';

const COLUMNS = `id, name, query, owner is null as "isShared", owner is not null or $3::boolean as "canChange"`;

/** One's own and those of everybody, by name. */
export async function listViews(db: Database, { workspaceId, id, mayShare }: Asker): Promise<SavedView[]> {
  const { rows } = await queryIn<SavedView>(db, workspaceId, {
    name: 'inboxViews',
    text: `select ${COLUMNS} from inbox_view where workspace_id = $1 and (owner = $2 or owner is null)
      order by lower(name), id`,
    values: [workspaceId, id, mayShare],
  });
  return rows;
}

/** What a query asks for; of a saved view what it keeps, narrowed by the rest. @throws AppError VIEW_NOT_FOUND */
export async function wantedBy(
  db: Database,
  asker: Asker,
  asked: Pick<InboxQuery, 'view' | 'sort' | 'channel' | 'reason' | 'language' | 'priority' | 'q'>,
): Promise<Wanted> {
  const { view = 'all', sort, channel, reason, language, priority, q } = asked;
  const given = { channel, reason, language, priority, q };
  if (!view.startsWith(SAVED)) return { view, sort: sort ?? 'sla', ...given };
  const id = view.slice(SAVED.length);
  const found = (await listViews(db, asker)).find((each) => each.id === id);
  if (!found) throw notFound(id);
  return {
    view: found.query.view,
    sort: sort ?? found.query.sort ?? 'sla',
    channel: channel ?? found.query.channel,
    reason: reason ?? found.query.reason,
    language: language ?? found.query.language,
    priority: priority ?? found.query.priority,
    q: q ?? found.query.q,
  };
}

/**
 * Keeps a view, or writes one anew that is there.
 * @throws AppError VIEW_NOT_FOUND, NAME_TAKEN, VIEWS_FULL; FORBIDDEN for who may not change what is everybody's.
 */
export async function saveView(
  db: Database,
  asker: Asker,
  { id, view: { name, query, isShared }, now }: { id: string | null; view: NewView; now: Date },
): Promise<SavedView> {
  const { workspaceId, id: me, mayShare } = asker;
  if (isShared && !mayShare) throw mayNotShare();
  const own = isShared ? null : me;
  try {
    await transaction(db, workspaceId, async (tx) => {
      if (id === null) await needRoom(tx, asker, own);
      else await needChangeable(tx, asker, id);
      await tx.query({
        name: 'saveInboxView',
        text: `insert into inbox_view (workspace_id, id, owner, name, query, made_by, changed_at)
          values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (workspace_id, id) do update set owner = excluded.owner, name = excluded.name,
            query = excluded.query, changed_at = excluded.changed_at`,
        values: [workspaceId, (id ??= newId()), own, name, JSON.stringify(query), me, now],
      });
    });
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError('NAME_TAKEN', 'A view has this name already; choose another one, or change that one');
  }
  return { id: id ?? '', name, query, isShared, canChange: true };
}

/** @throws AppError VIEW_NOT_FOUND; FORBIDDEN for who may not change what is everybody's. */
export function removeView(db: Database, asker: Asker, id: string): Promise<void> {
  return transaction(db, asker.workspaceId, async (tx) => {
    await needChangeable(tx, asker, id);
    await tx.query({
      name: 'removeInboxView',
      text: `delete from inbox_view where workspace_id = $1 and id = $2`,
      values: [asker.workspaceId, id],
    });
  });
}

async function needChangeable(tx: Connection, { workspaceId, id: me, mayShare }: Asker, id: string) {
  const { rows } = await tx.query<{ owner: string | null }>({
    name: 'inboxViewOwner',
    text: `select owner from inbox_view where workspace_id = $1 and id = $2 and (owner = $3 or owner is null) for update`,
    values: [workspaceId, id, me],
  });
  const [found] = rows;
  if (!found) throw notFound(id);
  if (found.owner === null && !mayShare) throw mayNotShare();
}

async function needRoom(tx: Connection, { workspaceId }: Asker, own: string | null) {
  const { rows } = await tx.query<{ n: number }>({
    name: 'countInboxViews',
    text: `select count(*)::int as n from inbox_view where workspace_id = $1 and owner is not distinct from $2`,
    values: [workspaceId, own],
  });
  if ((rows[0]?.n ?? 0) < MOST_VIEWS) return;
  throw new AppError('VIEWS_FULL', `There are ${MOST_VIEWS} views already; remove one that nobody needs`, {
    most: MOST_VIEWS,
  });
}

function notFound(id: string): AppError {
  return new AppError(
    'VIEW_NOT_FOUND',
    'No view of yours or of everybody has this id; GET /inbox/views lists them',
    {
      id,
    },
  );
}

function mayNotShare(): AppError {
  const permission = 'desk.configure';
  return new AppError(
    'FORBIDDEN',
    `A view of everybody needs the permission '${permission}'; keep it for yourself`,
    {
      permission,
    },
  );
}
