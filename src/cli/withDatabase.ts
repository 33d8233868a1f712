import { AppError } from '../base/errors.ts';
import { readConfig } from '../config.ts';
import { planMigrations } from '../db/planMigrations.ts';
import type { Database } from '../db/pool.ts';
import { openInstallation } from './openInstallation.ts';
import type { Terminal } from './terminal.ts';

/** Does some work with the installation's database, and lets go of it however the work ends. */
export async function withDatabase<Result>(
  terminal: Terminal,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const installation = await openInstallation(readConfig(terminal.env), terminal);
  try {
    return await work(installation.db);
  } finally {
    await installation.close();
  }
}

/**
 * The same for work that reads tables: they are as this version knows them.
 * @throws AppError MIGRATION_PENDING when the database is behind.
 */
export function withMigratedDatabase<Result>(
  terminal: Terminal,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  return withDatabase(terminal, async (db) => {
    const { pending } = await planMigrations(db.owner);
    if (pending.length === 0) return work(db);
    throw new AppError(
      'MIGRATION_PENDING',
      `The database lacks ${pending.length} migrations that this version needs; run "loopline migrate" or "loopline start" first`,
      { pending: pending.map(({ number }) => number) },
    );
  });
}
