import type pg from 'pg';
import { AppError } from '../base/errors.ts';
import { explained } from './failure.ts';
import { readMigrationFiles, type MigrationFile } from './migrationFiles.ts';

export interface MigrationPlan {
  /** Numbers that the database has. */
  applied: number[];
  /** What `migrate` would run, in this order. Empty: the database is up to date. */
  pending: MigrationFile[];
}

interface AppliedMigration {
  number: number;
  name: string;
  sha256: string;
}

/**
 * Tells what `migrate` would do, and changes nothing.
 *
 * @throws AppError MIGRATION_AHEAD when the database has a migration that this version of Loopline does not know,
 *   MIGRATION_CHANGED when an applied file has another content, MIGRATION_GAP when numbers are missing,
 *   DATABASE_UNAVAILABLE.
 */
export async function planMigrations(
  connection: Pick<pg.ClientBase, 'query'> | pg.Pool,
  folder?: string,
): Promise<MigrationPlan> {
  const files = readMigrationFiles(folder);
  const applied = await readApplied(connection);
  for (const [index, migration] of applied.entries()) {
    const file = files[index];
    if (!file) throw ahead(migration, files.length);
    if (migration.number !== file.number) throw missing(file, migration);
    if (migration.sha256 !== file.sha256) throw changed(migration);
  }
  return { applied: applied.map(({ number }) => number), pending: files.slice(applied.length) };
}

async function readApplied(connection: Pick<pg.ClientBase, 'query'> | pg.Pool): Promise<AppliedMigration[]> {
  try {
    const table = await connection.query<{ found: boolean }>(
      `select to_regclass('migration') is not null as found`,
    );
    if (!table.rows[0]?.found) return [];
    const { rows } = await connection.query<AppliedMigration>(
      'select number, name, sha256 from migration order by number',
    );
    return rows;
  } catch (error) {
    throw explained(error, 'reading its migrations');
  }
}

function ahead(migration: AppliedMigration, known: number): AppError {
  return new AppError(
    'MIGRATION_AHEAD',
    `The database has migration ${migration.number} (${migration.name}); this Loopline knows ${known}. It was used by a newer version: start that version, or restore a backup`,
    { number: migration.number, known },
  );
}

function missing(file: MigrationFile, found: AppliedMigration): AppError {
  return new AppError(
    'MIGRATION_GAP',
    `The database has migration ${found.number} (${found.name}) and lacks ${file.number} (${file.name}); expected all numbers up to the last. Restore a backup, or bring the table "migration" in order`,
    { expected: file.number, found: found.number },
  );
}

function changed(migration: AppliedMigration): AppError {
  return new AppError(
    'MIGRATION_CHANGED',
    `Migration ${migration.number} (${migration.name}) differs from the one that was applied; an applied file is never edited. Restore the file and put the change into a new migration`,
    { number: migration.number, appliedSha256: migration.sha256 },
  );
}
