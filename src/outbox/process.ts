import pg from 'pg';
import type { Clock } from '../base/clock.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';

/** First half of the advisory lock that a living process holds; the second half is its id. */
const LOCK_CLASS = 1_819_242_355;

/** This process as others see it: as long as it holds its lock, what it has claimed is its own. */
export interface ProcessLife {
  readonly id: number;
  stop(): Promise<void>;
}

/**
 * Enters this process among the living. The lock belongs to a connection of its own, so PostgreSQL frees it the moment
 * the process dies, however it dies. When the connection breaks while the process lives, the lock is taken again.
 */
export async function startProcessLife(db: Database, ownerUrl: string, clock: Clock): Promise<ProcessLife> {
  const made = await db.owner.query<{ id: number }>(
    'insert into process (started_at) values ($1) returning id',
    [clock.now()],
  );
  const { id } = one(made);
  let stopped = false;
  let connection = await holdLock(ownerUrl, id, () => void again());

  async function again(): Promise<void> {
    while (!stopped) {
      try {
        connection = await holdLock(ownerUrl, id, () => void again());
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  async function stop(): Promise<void> {
    stopped = true;
    await connection.end();
    await db.owner.query('delete from process where id = $1', [id]);
  }
  return { id, stop };
}

async function holdLock(url: string, id: number, onLost: () => void): Promise<pg.Client> {
  const connection = new pg.Client({
    connectionString: url,
    application_name: 'loopline life',
    keepAlive: true,
  });
  connection.on('error', () => {});
  await connection.connect();
  await connection.query('select pg_advisory_lock($1, $2)', [LOCK_CLASS, id]);
  connection.once('end', onLost);
  return connection;
}

/** The processes that claimed work and are gone. Their rows stay until `forgetProcesses`. */
export async function findDeadProcesses(db: Database): Promise<number[]> {
  const { rows } = await db.owner.query<{ id: number }>(
    `select id from process where not exists (
       select from pg_locks where locktype = 'advisory' and classid = $1 and objid = process.id::int::oid and objsubid = 2
         and database = (select oid from pg_database where datname = current_database()) and granted)`,
    [LOCK_CLASS],
  );
  return rows.map((row) => row.id);
}
