import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asAccount, giveTo } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './lockFile.ts';
import { outage } from './outage.ts';
import type { Place } from './place.ts';
import { SUPERUSER } from './url.ts';

/**
 * Makes the cluster in a temporary folder and renames it, so that a crash leaves no half cluster.
 * Does nothing when there is one; of two processes that do it at once, one wins and both go on.
 *
 * @param sync False for tests: a loss of power may then lose the cluster.
 * @throws AppError DATABASE_UNAVAILABLE when the disk is full or the programs do not run here.
 */
export async function initialise(binaries: Binaries, place: Place, sync: boolean): Promise<void> {
  if (existsSync(place.cluster)) return;
  removeLeftovers(place);
  const unfinished = `${place.cluster}.${process.pid}`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    giveTo(place.account, unfinished);
    await runInitdb(binaries, place, unfinished, sync);
    renameUnlessMade(unfinished, place.cluster);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** A full disk, a full quota. */
export const NO_SPACE = /No space left on device|Disk quota exceeded/;

/** What an `initdb` left that was killed. */
function removeLeftovers(place: Place): void {
  const prefix = `${basename(place.cluster)}.`;
  for (const name of readdirSync(dirname(place.cluster))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(place.cluster), name), { recursive: true, force: true });
  }
}

async function runInitdb(binaries: Binaries, place: Place, folder: string, sync: boolean): Promise<void> {
  const options = ['-D', folder, '-U', SUPERUSER, '--auth-local=trust', '--auth-host=scram-sha-256'];
  options.push('--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8');
  if (!sync) options.push('--no-sync');
  const { code, output } = await run(binaries.initdb, options, place);
  if (code === 0) return;
  if (NO_SPACE.test(output)) {
    throw outage('diskFull', `The disk that holds ${place.folder} is full`, 'Free about 100 MB', {
      folder: place.folder,
    });
  }
  throw outage('startFailed', `initdb ended with ${code}: ${lastLine(output)}`, 'Repair what it names', {
    code,
    folder,
  });
}

function run(program: string, options: string[], place: Place): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      ...asAccount(place.account),
      env: { ...serverEnvironment() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.on('error', (error) => reject(cannotRun(program, error)));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** PostgreSQL's programs need no setting of ours, and must not see our secrets. */
export function serverEnvironment(): Record<string, string> {
  return { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}

/** The file is there and does not start: another C library (Alpine's musl), or an account that cannot be taken. */
export function cannotRun(program: string, cause: Error): Error {
  const code = 'code' in cause ? cause.code : null;
  const why =
    code === 'EPERM'
      ? 'this process may not start programs under another account'
      : 'it is not made for this system (it needs Linux with glibc, or macOS)';
  return outage(
    'startFailed',
    `${program} cannot be started (${String(code)}): ${why}`,
    'Use another machine or account',
    { program, code, cause },
  );
}

function renameUnlessMade(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'PG_VERSION'))) throw error;
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
