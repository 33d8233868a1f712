import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { AppError } from '../base/errors.ts';
import { explained, isRetryable, isUnavailable, sqlState } from './failure.ts';
import type { MigrationFile } from './migrationFiles.ts';
import { planMigrations } from './planMigrations.ts';
import type { Database } from './pool.ts';

export interface MigrateOptions {
  /** Default: the product's own. */
  folder?: string;
  /** Told before each migration runs. */
  onStep?: (migration: MigrationFile) => void;
  /**
   * A migration waits this long for a lock and then lets the waiting traffic pass before it tries again: a long wait
   * would hold up everybody who queues behind it.
   */
  lockTimeoutMs?: number;
  /** Tries per migration; the pause between them is the lock timeout. */
  attempts?: number;
}

const DEFAULTS = { lockTimeoutMs: 3_000, attempts: 20 };

/** Any number that nothing else in this database uses: "loop" in ASCII. */
const MIGRATION_LOCK = 0x6c6f6f70;

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the database up to date and gives the migrations that it ran. Each runs in its own transaction together
 * with its row in the table `migration`, so a killed run leaves whole migrations only; processes that start together
 * wait for one another. There is no way back: see `planMigrations` for what is refused.
 *
 * @throws AppError MIGRATION_FAILED with PostgreSQL's own words, DATABASE_UNAVAILABLE, and those of `planMigrations`.
 */
export async function migrate(db: Database, options: MigrateOptions = {}): Promise<MigrationFile[]> {
  const connection = await connect(db);
  let broken = true;
  try {
    await connection.query('set statement_timeout = 0');
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await runPending(connection, options);
    await connection.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await connection.query('reset statement_timeout');
    broken = false;
    return pending;
  } catch (error) {
    throw explained(error, 'migrating');
  } finally {
    connection.release(broken);
  }
}

async function connect(db: Database): Promise<pg.PoolClient> {
  try {
    return await db.owner.connect();
  } catch (error) {
    throw explained(error, 'connecting');
  }
}

async function runPending(connection: pg.PoolClient, options: MigrateOptions): Promise<MigrationFile[]> {
  const { pending } = await planMigrations(connection, options.folder);
  if (pending.length > 0) await ensureTable(connection);
  for (const migration of pending) {
    options.onStep?.(migration);
    await runWithPatience(connection, migration, { ...DEFAULTS, ...options });
  }
  return pending;
}

async function ensureTable(connection: pg.PoolClient): Promise<void> {
  await connection.query(`
    create table if not exists migration (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null
    );
    comment on table migration is 'One row is one migration that this database has; rows are never changed.'`);
}

async function runWithPatience(
  connection: pg.PoolClient,
  migration: MigrationFile,
  { lockTimeoutMs, attempts }: typeof DEFAULTS,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOne(connection, migration, lockTimeoutMs);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      await connection.query('rollback');
      if (attempt === attempts || !isWorthWaiting(error)) throw failed(migration, error);
    }
    await wait(lockTimeoutMs);
  }
}

async function runOne(
  connection: pg.PoolClient,
  migration: MigrationFile,
  lockTimeoutMs: number,
): Promise<void> {
  await connection.query('begin');
  await connection.query(`set local lock_timeout = ${lockTimeoutMs}`);
  await connection.query(migration.sql);
  await connection.query(
    'insert into migration (number, name, sha256, applied_at) values ($1, $2, $3, clock_timestamp())',
    [migration.number, migration.name, migration.sha256],
  );
  await connection.query('commit');
}

/** Roles belong to the whole server: another database that migrates now may hold them for a moment. */
function isWorthWaiting(error: unknown): boolean {
  const isRaceForRole = error instanceof Error && error.message === 'tuple concurrently updated';
  return sqlState(error) === LOCK_NOT_AVAILABLE || isRetryable(error) || isRaceForRole;
}

const INSUFFICIENT_PRIVILEGE = '42501';

function failed({ number, name }: MigrationFile, cause: unknown): AppError {
  const said = cause instanceof Error ? cause.message : 'it gave no reason';
  const remedy =
    sqlState(cause) === INSUFFICIENT_PRIVILEGE
      ? 'Use an owner of the database that may create roles (createrole), and start again'
      : 'Repair what it names and start again';
  return new AppError(
    'MIGRATION_FAILED',
    `Migration ${number} (${name}) failed and nothing of it was kept: ${said}. ${remedy}`,
    { number, sqlState: sqlState(cause) },
    { cause },
  );
}
