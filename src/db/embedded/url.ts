import type { LockFile } from './lockFile.ts';

/** The cluster's superuser. Nothing of the product connects as it, except to make what follows and to stop the server. */
export const SUPERUSER = 'postgres';
/** Owns the product's database, as an owner on any other PostgreSQL would: no superuser, bound by row-level security. */
export const OWNER = 'loopline';
export const DATABASE = 'loopline';

/** Over the unix socket, which needs no password: its folder is closed to other accounts. */
export function socketUrl(server: LockFile, role: string, database: string): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(server.sockets)}&port=${server.port}`;
}

/** The same server with another database. Works for every form of PostgreSQL URL. */
export function withDatabase(url: string, database: string): string {
  return url.replace(/^([a-z]+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${database}`);
}

/** The same server and database for another role. Over a unix socket the password is not asked for. */
export function withRole(url: string, role: string, password: string): string {
  return url.replace(/^([a-z]+:\/\/)([^/?@]*@)?/, `$1${role}:${password}@`);
}
