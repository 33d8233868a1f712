import { realpathSync } from 'node:fs';
import pg from 'pg';
import type { LockFile } from './lockFile.ts';
import { socketUrl, SUPERUSER } from './url.ts';

/** Guess: a server that lives answers on a unix socket within this, however busy the machine. */
const PATIENCE_MS = 5_000;

/** True when the server takes statements; with `cluster`, when it serves that cluster and no other. */
export async function isReady(server: LockFile, cluster?: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: socketUrl(server, SUPERUSER, 'postgres'),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return (
      cluster === undefined ||
      rows[0]?.data_directory === realpathSync(cluster) ||
      rows[0]?.data_directory === cluster
    );
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
