import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { PgbenchScript } from './pgbenchScript.ts';

const POSTGRES_FOLDERS = '/usr/lib/postgresql';

/** PGBENCH, or the first one on the path, or the newest of /usr/lib/postgresql; null when there is none. */
export function findPgbench(environment: NodeJS.ProcessEnv): string | null {
  if (environment.PGBENCH) return environment.PGBENCH;
  const onPath = (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, 'pgbench'));
  return [...onPath, ...installed()].find(canRun) ?? null;
}

function installed(): string[] {
  try {
    const versions = readdirSync(POSTGRES_FOLDERS).toSorted((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(POSTGRES_FOLDERS, version, 'bin', 'pgbench'));
  } catch {
    return [];
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface PgbenchRun {
  pgbench: string;
  script: PgbenchScript;
  /** A URL over a unix socket or TCP. */
  databaseUrl: string;
  workspaceId: string;
  clients: number;
  seconds: number;
}

/** Runs the script with prepared statements as the product's role, and gives turns per second. */
export async function runPgbench(
  run: PgbenchRun,
): Promise<{ perSecond: number; meanMs: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'loopline-pgbench-'));
  const file = join(folder, 'turn.sql');
  writeFileSync(file, run.script.text);
  const defined = Object.entries(run.script.variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const { host, port, user, database } = partsOf(run.databaseUrl);
  try {
    const { stdout } = await promisify(execFile)(
      run.pgbench,
      ['-n', '-M', 'prepared', '-f', file, '-T', String(run.seconds), '-c', String(run.clients), '-j', '1']
        .concat(defined)
        .concat(['-h', host, '-p', port, '-U', user, database]),
      {
        env: {
          ...process.env,
          PGOPTIONS: `-c role=loopline_app -c loopline.workspace_id=${run.workspaceId}`,
        },
      },
    );
    return read(stdout);
  } catch (error) {
    // The command line holds the whole script; what went wrong stands in the last lines of what it said.
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`pgbench failed: ${said.slice(-500)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function partsOf(databaseUrl: string): { host: string; port: string; user: string; database: string } {
  // A URL over a socket has no host before its path; the parser wants one.
  const url = new URL(databaseUrl.replace('@/', '@socket/'));
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: url.searchParams.get('port') ?? (url.port || '5432'),
    user: url.username,
    database: url.pathname.slice(1),
  };
}

function read(printed: string): { perSecond: number; meanMs: number; failed: number } {
  const number = (pattern: RegExp) => Number(pattern.exec(printed)?.[1] ?? Number.NaN);
  const perSecond = number(/^tps = ([\d.]+)/m);
  if (Number.isNaN(perSecond)) throw new Error(`pgbench printed no result: ${printed}`);
  return {
    perSecond: Math.round(perSecond),
    meanMs: number(/^latency average = ([\d.]+)/m),
    failed: number(/^number of failed transactions: (\d+)/m),
  };
}
