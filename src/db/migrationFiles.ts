import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { AppError } from '../base/errors.ts';

/** `0002_circle.sql` is number 2, named `circle`. `sha256` is over the text with unix line ends, in hexadecimal. */
export interface MigrationFile {
  number: number;
  name: string;
  sha256: string;
  sql: string;
}

/** The product's own migrations. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('migrations', import.meta.url));

const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/**
 * The folder's migrations in the order of their numbers, which begin with 1.
 *
 * @throws AppError MIGRATION_GAP when a number is missing, used twice, or a file's name has another form.
 */
export function readMigrationFiles(folder: string = MIGRATIONS_FOLDER): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const files = names.map((fileName) => readMigrationFile(folder, fileName));
  files.sort((a, b) => a.number - b.number);
  for (const [index, file] of files.entries()) {
    if (file.number !== index + 1) throw gap(index + 1, file);
  }
  return files;
}

function readMigrationFile(folder: string, fileName: string): MigrationFile {
  const [, number, name] = FILE_NAME.exec(fileName) ?? [];
  if (number === undefined || name === undefined) {
    throw new AppError(
      'MIGRATION_GAP',
      `The migration ${fileName} has no number; expected a name like 0007_add_labels.sql. Rename the file`,
      { fileName },
    );
  }
  const sql = readFileSync(join(folder, fileName), 'utf8').replaceAll('\r\n', '\n');
  return { number: Number(number), name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
}

function gap(expected: number, found: MigrationFile): AppError {
  return new AppError(
    'MIGRATION_GAP',
    `Migration ${expected} was expected and ${found.number} (${found.name}) was found; numbers go up by one and are used once. Restore the missing file or renumber the new one`,
    { expected, found: found.number },
  );
}
