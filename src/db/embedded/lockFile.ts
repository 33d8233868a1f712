import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server writes into `postmaster.pid` of its cluster. */
export interface LockFile {
  pid: number;
  /** Names the unix socket too. */
  port: number;
  sockets: string;
}

/** Null when no server runs or its file is still being written. A server that was killed leaves its file. */
export function readLockFile(cluster: string): LockFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, , , port, sockets] = lines;
  if (!pid || !port || !sockets) return null;
  return { pid: Number(pid), port: Number(port), sockets };
}

export type Holder = 'server' | 'nobody' | 'stranger';

/** Who has the process id of the lock file now: the server of this cluster, nobody, or a process that was given the id later. */
export function holderOf(pid: number, cluster: string): Holder {
  if (!isAlive(pid)) return 'nobody';
  const command = commandOf(pid);
  if (command === null) return isAlive(pid) ? 'server' : 'nobody';
  return command.includes(cluster) || command.includes(realpathSync(cluster)) ? 'server' : 'stranger';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Lets the next server start although the id of the dead one belongs to a stranger now: PostgreSQL takes its own
 * parent's id for a stale one, and still checks that no orphan of the dead server uses its shared memory. Removing
 * the file would take that check away.
 */
export function disownLockFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** The command line with its arguments; null when the system does not tell. */
function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
