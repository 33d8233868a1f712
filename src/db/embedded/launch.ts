import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { asAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { cannotRun, NO_SPACE, serverEnvironment } from './initialise.ts';
import type { LockFile } from './lockFile.ts';
import { outage } from './outage.ts';
import type { Place } from './place.ts';
import { isReady } from './isReady.ts';

export interface ServerOptions {
  /** TCP on 127.0.0.1: a port, 0 for a free one, null for the unix socket alone. */
  port: number | null;
  /** More server settings, `{ fsync: 'off' }`. */
  settings: Record<string, string>;
}

/** What came of a launch: a server that answers, or the news that another process was faster. */
export type Launched = { kind: 'ready'; server: LockFile } | { kind: 'taken' } | { kind: 'orphans' };

/**
 * For a machine of two cores and more that does other work too. `jit` and parallel plans help long reports, which we
 * do not run; parallel plans also need more of /dev/shm than a container has. synchronous_commit stays on: a webhook
 * is acknowledged after a commit that lasts.
 */
const SETTINGS: Record<string, string> = {
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  autovacuum_naptime: '15s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // A statement, a detail ("Key (phone)=(…) exists") may hold a person's data: the log has the message only.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  unix_socket_permissions: '0700',
  cluster_name: 'loopline',
};

/** A port for a server that listens on no port still names its socket. */
const NAME_OF_SOCKET = 5432;
const LONGEST_LOG_BYTES = 10 * 1024 * 1024;
/** Guess: after a crash the log of 1 GB is replayed within this on a slow disk. */
const LONGEST_START_MS = 120_000;
const LOOK_EVERY_MS = 20;

/**
 * Starts the server, detached from our terminal (Ctrl-C is for us; we stop it when our work is done), and waits until
 * it answers. It may outlive this process: the next one joins it.
 *
 * @throws AppError DATABASE_UNAVAILABLE for a busy port, a full disk and everything else in the way.
 */
export async function launch(binaries: Binaries, place: Place, options: ServerOptions): Promise<Launched> {
  const port = options.port === null ? NAME_OF_SOCKET : options.port || (await freePort());
  const log = openLog(place.log);
  try {
    const child = await spawnServer(binaries, place, { flags: flagsOf(place, port, options), log: log.fd });
    const server: LockFile = { pid: child.pid ?? -1, port, sockets: place.sockets };
    return await untilReady(child, server, () => explain(textFrom(place.log, log.start), place, port));
  } finally {
    closeSync(log.fd);
  }
}

function flagsOf(place: Place, port: number, options: ServerOptions): string[] {
  const settings = {
    ...SETTINGS,
    ...options.settings,
    port: String(port),
    unix_socket_directories: place.sockets,
    listen_addresses: options.port === null ? '' : '127.0.0.1',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function spawnServer(
  binaries: Binaries,
  place: Place,
  { flags, log }: { flags: string[]; log: number },
): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.postgres, ['-D', place.cluster, ...flags], {
      ...asAccount(place.account),
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    });
    child.on('error', (error) => reject(cannotRun(binaries.postgres, error)));
    child.on('spawn', () => {
      child.unref();
      resolve(child);
    });
  });
}

async function untilReady(
  child: ChildProcess,
  server: LockFile,
  explainEnd: () => Launched,
): Promise<Launched> {
  const giveUpAt = performance.now() + LONGEST_START_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null) return explainEnd();
    if (await isReady(server)) return { kind: 'ready', server };
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw outage(
    'startFailed',
    `PostgreSQL (process ${server.pid}) did not answer within ${LONGEST_START_MS} ms`,
    'Read its log',
    {
      pid: server.pid,
    },
  );
}

/** The words are PostgreSQL's own, in English because it runs with LC_ALL=C. */
function explain(text: string, place: Place, port: number): Launched {
  if (/lock file "postmaster.pid" already exists|lock file .* is empty/.test(text)) return { kind: 'taken' };
  if (/pre-existing shared memory block/.test(text)) return { kind: 'orphans' };
  if (NO_SPACE.test(text)) {
    throw outage('diskFull', `The disk that holds ${place.cluster} is full`, 'Free about 100 MB', {
      folder: place.cluster,
    });
  }
  if (/Address already in use/.test(text)) {
    throw outage('portBusy', `Port ${port} on 127.0.0.1 is taken by another process`, 'Choose another port', {
      port,
    });
  }
  const fatal =
    text
      .split('\n')
      .filter((line) => /FATAL|error while loading/.test(line))
      .at(-1) ?? 'it left no reason';
  throw outage(
    'startFailed',
    `PostgreSQL ended while starting: ${fatal}`,
    `Read ${place.log} and repair what it names`,
    {
      log: place.log,
    },
  );
}

function openLog(path: string): { fd: number; start: number } {
  const fd = openSync(path, 'a', 0o600);
  if (fstatSync(fd).size > LONGEST_LOG_BYTES) truncateSync(path, 0);
  return { fd, start: statSync(path).size };
}

function textFrom(path: string, start: number): string {
  return readFileSync(path).subarray(start).toString('utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
