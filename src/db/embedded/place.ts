import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canReach, giveTo, serverAccount, type Account } from './account.ts';
import { outage } from './outage.ts';

/** Where one embedded PostgreSQL lives, and the account it runs under. */
export interface Place {
  /** Ours: holds the rest, and the password for TCP. */
  folder: string;
  /** The cluster; belongs to the account. */
  cluster: string;
  /** Holds the unix socket; only the account and root may enter, so the socket needs no password. */
  sockets: string;
  log: string;
  account: Account;
}

/** Survives a restart of the machine, unlike /tmp, and everybody may enter it. */
const COMMON_FOLDER = '/var/tmp';

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, with a final NUL; the socket's own name takes up to 15. */
const LONGEST_SOCKET_FOLDER = 103 - 15;

/**
 * The folder that was asked for. Under root, when the account of the server cannot enter it (below /root, say):
 * a folder in /var/tmp named after it, which is remembered in a file `elsewhere` and told to `onMove`.
 *
 * @throws AppError DATABASE_UNAVAILABLE when no folder can be used.
 */
export function choosePlace(dataDir: string, onMove: (folder: string) => void): Place {
  const asked = resolve(dataDir);
  makeFolder(asked, 0o711);
  const moved = existsSync(join(asked, 'elsewhere'))
    ? readFileSync(join(asked, 'elsewhere'), 'utf8').trim()
    : null;
  const folder = moved ?? asked;
  const place = placeIn(folder);
  if (moved === null && canReach(place.account, folder)) return place;
  return elsewhere(asked, onMove);
}

function elsewhere(asked: string, onMove: (folder: string) => void): Place {
  const folder = join(COMMON_FOLDER, `loopline-${shortHash(asked)}`);
  makeOwnFolder(folder, 0o711);
  const place = placeIn(folder);
  if (!canReach(place.account, folder)) {
    throw outage(
      'folderUnusable',
      `PostgreSQL runs as ${place.account?.name} and can enter neither ${asked} nor ${folder}`,
      'Set LOOPLINE_HOME to a folder that this account can enter',
      { asked, folder },
    );
  }
  writeFileSync(join(asked, 'elsewhere'), `${folder}\n`);
  onMove(folder);
  return place;
}

function placeIn(folder: string): Place {
  const cluster = join(folder, 'cluster');
  const account = accountFor(cluster);
  const sockets = socketFolder(folder);
  giveTo(account, sockets);
  return { folder, cluster, sockets, log: join(folder, 'postgres.log'), account };
}

/** An existing cluster stays with its owner. */
function accountFor(cluster: string): Account {
  const account = serverAccount();
  if (!existsSync(cluster)) return account;
  const { uid, gid } = statSync(cluster);
  if (account) return uid === 0 ? account : { name: `the owner of ${cluster}`, uid, gid };
  if (uid === process.getuid?.()) return null;
  throw outage(
    'folderUnusable',
    `The data folder ${cluster} belongs to another account (uid ${uid})`,
    'Start as that account, set LOOPLINE_HOME to a folder of your own',
    { cluster, uid },
  );
}

function socketFolder(folder: string): string {
  const near = join(folder, 'socket');
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER) return makeFolder(near, 0o700);
  return makeOwnFolder(join(tmpdir(), `loopline-${shortHash(folder)}`), 0o700);
}

function makeFolder(path: string, mode: number): string {
  try {
    mkdirSync(path, { recursive: true });
    if (process.getuid?.() === statSync(path).uid) chmodSync(path, mode);
    return path;
  } catch (error) {
    throw outage(
      'folderUnusable',
      `The folder ${path} cannot be made: ${error instanceof Error ? error.message : 'unknown'}`,
      'Set LOOPLINE_HOME to a folder that can be written',
      { path, cause: error },
    );
  }
}

/** In a folder that everybody may write to, somebody else may have made this name first. */
function makeOwnFolder(path: string, mode: number): string {
  makeFolder(path, mode);
  const found = lstatSync(path);
  const owners = [process.getuid?.(), serverAccount()?.uid];
  if (found.isDirectory() && owners.includes(found.uid)) return path;
  throw outage(
    'folderUnusable',
    `${path} was made by another account (uid ${found.uid}); it cannot be trusted with data`,
    'Remove it, set LOOPLINE_HOME to another folder',
    { path, uid: found.uid },
  );
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
