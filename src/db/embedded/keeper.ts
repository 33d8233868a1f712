import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { holderOf, type LockFile } from './lockFile.ts';
import type { Place } from './place.ts';
import { socketUrl, SUPERUSER } from './url.ts';

/** Held, shared, by every process that uses the server. Whoever can have it alone is the last. */
const IN_USE_LOCK = 0x6c6f6f6b;

const LONGEST_STOP_MS = 60_000;
const LOOK_EVERY_MS = 20;

/** A connection that says "I use this server". */
export interface Keeper {
  /** Ends our use, and the server when nobody else uses it. Resolves when it is gone. */
  release(): Promise<void>;
}

/** @param onLost Told once when the connection ends without our asking: the server has restarted or is gone. */
export async function keep(server: LockFile, place: Place, onLost: () => void): Promise<Keeper> {
  const client = new pg.Client({
    connectionString: socketUrl(server, SUPERUSER, 'postgres'),
    application_name: 'loopline keeper',
  });
  let released = false;
  const lost = () => {
    if (released) return;
    released = true;
    onLost();
  };
  client.on('error', () => {});
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
  client.on('end', lost);
  return {
    release: async () => {
      released = true;
      await stopIfLast(client, server, place);
    },
  };
}

async function stopIfLast(client: pg.Client, server: LockFile, place: Place): Promise<void> {
  const isLast = await becomeOnlyUser(client).catch(() => false);
  if (isLast) process.kill(server.pid, 'SIGINT'); // PostgreSQL's fast shutdown: sessions end, everything is written
  await client.end().catch(() => undefined);
  if (isLast) await untilGone(server, place);
}

async function becomeOnlyUser(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    IN_USE_LOCK,
  ]);
  return rows[0]?.alone === true;
}

/** A process that has ended may stay as a zombie when its parent has died; it has no command line then. */
async function untilGone({ pid }: LockFile, { cluster }: Place): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_STOP_MS;
  while (holderOf(pid, cluster) === 'server') {
    if (performance.now() > giveUpAt)
      throw new Error(`PostgreSQL (process ${pid}) did not stop within ${LONGEST_STOP_MS} ms`);
    await wait(LOOK_EVERY_MS);
  }
}
