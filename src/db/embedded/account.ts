import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** The unprivileged account that PostgreSQL runs under; null: the account of this process. */
export type Account = { name: string; uid: number; gid: number } | null;

/** `nobody` of systems that have no such entry. */
const OVERFLOW_ID = 65_534;

/** PostgreSQL refuses to run as root: under root it runs as `postgres` if that account exists, else as `nobody`. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  return (
    accountNamed('postgres') ??
    accountNamed('nobody') ?? { name: 'nobody', uid: OVERFLOW_ID, gid: OVERFLOW_ID }
  );
}

function accountNamed(name: string): Account {
  const uid = idOf(['-u', name]);
  const gid = idOf(['-g', name]);
  return uid === null || gid === null ? null : { name, uid, gid };
}

function idOf(options: string[]): number | null {
  const { status, stdout } = spawnSync('id', options, { encoding: 'utf8' });
  const id = Number(stdout);
  return status === 0 && Number.isInteger(id) && id > 0 ? id : null;
}

/** Options for `spawn`: as the account, in a folder that everybody may enter. */
export function asAccount(account: Account): { cwd: string; uid?: number; gid?: number } {
  return account ? { cwd: '/', uid: account.uid, gid: account.gid } : { cwd: '/' };
}

export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** True when the account may enter the folder, or run the program. Asks the system instead of reading mode bits. */
export function canReach(account: Account, path: string): boolean {
  if (!account) return true;
  return spawnSync('test', ['-x', path], asAccount(account)).status === 0;
}
