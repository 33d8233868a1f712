import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { sqlState } from '../failure.ts';
import type { LockFile } from './lockFile.ts';
import type { Place } from './place.ts';
import { DATABASE, OWNER, socketUrl, SUPERUSER } from './url.ts';

/** duplicate_object, duplicate_database, unique_violation: another process made it at the same moment. */
const MADE_MEANWHILE = new Set(['42710', '42P04', '23505']);

/** Makes the owner's role and its database unless they are there. Gives the owner's password, for TCP. */
export async function provision(server: LockFile, place: Place): Promise<string> {
  const password = readPassword(place);
  const client = new pg.Client({ connectionString: socketUrl(server, SUPERUSER, 'postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [OWNER]);
    if (role.rowCount === 0)
      await unlessMade(client, `create role ${OWNER} login createrole password '${password}'`);
    const database = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) await unlessMade(client, `create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return password;
}

async function unlessMade(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!MADE_MEANWHILE.has(sqlState(error) ?? '')) throw error;
  }
}

/** Hexadecimal, so that it can stand in a statement and in a URL as it is. */
function readPassword({ folder }: Place): string {
  const path = join(folder, 'password');
  if (!existsSync(path)) {
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, randomBytes(24).toString('hex'), { mode: 0o600 });
    renameSync(unfinished, path);
  }
  return readFileSync(path, 'utf8');
}
