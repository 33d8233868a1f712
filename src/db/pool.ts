import pg from 'pg';
import type { WorkspaceId } from '../base/id.ts';
import { explained, isUnavailable } from './failure.ts';
import { getTypeParser } from './typeParser.ts';

/**
 * The two ways into PostgreSQL.
 *
 * `owner` owns the tables: migrations, provisioning, the list of workspaces, graphile-worker. Row-level security binds
 * it too: unless the owner is a superuser it sees no row of a tenant table.
 * What belongs to a workspace is reached with `inWorkspace`, `queryIn` and `transaction` only; their connections act
 * as the role `loopline_app`. The pool behind them is not part of this type, so no statement can run under the
 * workspace that an earlier one left behind.
 */
export interface Database {
  readonly owner: pg.Pool;
  /** Waits for what runs, then closes both pools. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Most connections of the application pool; the owner pool has at most four. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
  /** A statement that runs longer is cancelled by PostgreSQL. */
  statementTimeoutMs?: number;
  /** How long to wait for a connection: a new one, or a free one of a full pool. */
  connectTimeoutMs?: number;
}

/** A connection that sees one workspace. */
export type Connection = Pick<pg.ClientBase, 'query'>;

const DEFAULTS = {
  max: 10,
  applicationName: 'loopline',
  statementTimeoutMs: 15_000,
  connectTimeoutMs: 10_000,
};
const OWNER_MAX = 4;
const IDLE_IN_TRANSACTION_MS = 60_000;
const IDLE_MS = 60_000;

const applicationPools = new WeakMap<Database, pg.Pool>();

/** The workspace that a connection's setting names. A connection that is not here has none. */
const workspaceOf = new WeakMap<object, WorkspaceId>();

/** Opens no connection yet. Survives a restart of PostgreSQL: broken connections leave the pool, new ones are made. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const settings = { ...DEFAULTS, ...options };
  const owner = makePool(url, settings, {
    max: OWNER_MAX,
    application_name: `${settings.applicationName} owner`,
  });
  const application = makePool(url, settings, {
    max: settings.max,
    application_name: settings.applicationName,
    options: '-c role=loopline_app',
    // A server that is gone without a word never cancels a statement; this is the client's own end of patience.
    query_timeout: settings.statementTimeoutMs + settings.connectTimeoutMs,
  });
  const db: Database = {
    owner,
    close: async () => {
      await Promise.all([owner.end(), application.end()]);
    },
  };
  applicationPools.set(db, application);
  return db;
}

/**
 * Lends a connection that is set to the workspace, and takes it back. Setting it costs a round trip only when the
 * connection was used for another workspace before. A connection that broke, or that comes back inside a
 * transaction, is thrown away. For this folder; others use `inWorkspace`, `queryIn` and `transaction`.
 *
 * @throws AppError DATABASE_UNAVAILABLE when the database is lost.
 */
export async function lend<Result>(
  db: Database,
  workspaceId: WorkspaceId,
  work: (connection: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(db);
  let broken = true;
  try {
    await setWorkspace(connection, workspaceId);
    const result = await work(connection);
    broken = connection.getTransactionStatus() !== 'I';
    return result;
  } catch (error) {
    broken =
      isUnavailable(error) || connection.getTransactionStatus() !== 'I' || !workspaceOf.has(connection);
    throw explained(error, 'running a statement');
  } finally {
    connection.release(broken);
  }
}

async function connect(db: Database): Promise<pg.PoolClient> {
  const pool = applicationPools.get(db);
  if (!pool) throw new Error('This Database was not made by openDatabase');
  try {
    return await pool.connect();
  } catch (error) {
    throw explained(error, 'connecting');
  }
}

async function setWorkspace(connection: pg.PoolClient, workspaceId: WorkspaceId): Promise<void> {
  if (workspaceOf.get(connection) === workspaceId) return;
  workspaceOf.delete(connection);
  await connection.query({
    name: 'set_workspace',
    text: `select set_config('loopline.workspace_id', $1, false)`,
    values: [workspaceId],
  });
  workspaceOf.set(connection, workspaceId);
}

function makePool(url: string, settings: Required<DatabaseOptions>, own: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    keepAlive: true,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: settings.connectTimeoutMs,
    statement_timeout: settings.statementTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser },
    ...own,
  });
  // An idle connection that breaks has left the pool when this is told; a lent one fails in its next query.
  pool.on('error', () => {});
  pool.on('connect', (connection) => connection.on('error', () => {}));
  return pool;
}
