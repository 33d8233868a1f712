import { setTimeout as wait } from 'node:timers/promises';
import { isUnavailable } from '../failure.ts';
import { AppError } from '../../base/errors.ts';
import { locateBinaries, prepareBinaries, type Binaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import { isReady } from './isReady.ts';
import { keep, type Keeper } from './keeper.ts';
import { launch, type Launched } from './launch.ts';
import { disownLockFile, holderOf, readLockFile, type LockFile } from './lockFile.ts';
import { outage } from './outage.ts';
import { choosePlace, type Place } from './place.ts';
import { provision } from './provision.ts';
import { DATABASE, OWNER, socketUrl, SUPERUSER } from './url.ts';
import { existsSync } from 'node:fs';

export interface EmbeddedOptions {
  /** Where the server's data lives; made when it is missing. */
  dataDir: string;
  /** TCP on 127.0.0.1 for tools: a port, 0 (default) for a free one, null for the unix socket alone. */
  port?: number | null;
  /** Told in words for a person: a first start takes seconds. */
  onProgress?: (message: string) => void;
  /** More server settings, `{ max_connections: '300' }`. */
  settings?: Record<string, string>;
  /** False for tests: faster; survives the kill of any process, but not a loss of power. */
  durable?: boolean;
}

/** A PostgreSQL that this process uses, and maybe others too. */
export interface EmbeddedServer {
  /** For `openDatabase`: the owner of the product's database, who is no superuser. Over the unix socket. */
  url: string;
  /** The superuser on the database `postgres`, for tests and for repair. */
  superuserUrl: string;
  /** For tools that cannot use a unix socket; null without a port. Holds a password: never print it. */
  tcpUrl: string | null;
  pid: number;
  /** True when the server ran already: left by a process that was killed, or used by another one. */
  joined: boolean;
  /** The folder in use, which may be another than the one asked for. */
  folder: string;
  /** Ends our use. The server stops when no other process uses it. */
  stop(): Promise<void>;
}

type Settings = Required<EmbeddedOptions>;

interface Running {
  server: LockFile;
  joined: boolean;
  password: string;
  keeper: Keeper;
}

const ATTEMPTS = 10;
const PAUSE_MS = 200;
const LONGEST_REVIVAL_PAUSE_MS = 5_000;
const LONGEST_RECOVERY_MS = 120_000;

/**
 * Starts the PostgreSQL that came with the dependencies, or joins the one that serves this folder already: there are
 * never two on one folder. A folder that was left by a kill, or by a server that was killed, is recovered. While it is in use
 * the server is started again when it dies; meanwhile statements fail with DATABASE_UNAVAILABLE.
 *
 * @throws AppError DATABASE_UNAVAILABLE, always with DATABASE_URL as the way out.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const settings: Settings = { port: 0, onProgress: () => {}, settings: {}, durable: true, ...options };
  const place = choosePlace(settings.dataDir, (folder) =>
    settings.onProgress(`PostgreSQL's account cannot enter ${settings.dataDir}; its data is in ${folder}`),
  );
  const binaries = prepareBinaries(locateBinaries(), place.account, place.folder);
  return use(binaries, place, settings);
}

/** Keeps the server alive until it is stopped. */
async function use(binaries: Binaries, place: Place, settings: Settings): Promise<EmbeddedServer> {
  let stopped = false;
  let revival: Promise<void> = Promise.resolve();
  const onLost = () => {
    if (!stopped) revival = revive();
  };
  let running = await obtain(binaries, place, settings, onLost);
  const { port, sockets } = running.server;

  async function revive(): Promise<void> {
    for (let pause = PAUSE_MS; !stopped; pause = Math.min(pause * 2, LONGEST_REVIVAL_PAUSE_MS)) {
      try {
        const again = { ...settings, port: settings.port === null ? null : port };
        running = await obtain(binaries, place, again, onLost);
        return;
      } catch (error) {
        settings.onProgress(`PostgreSQL is down: ${error instanceof Error ? error.message : 'unknown'}`);
        await wait(pause);
      }
    }
  }

  return {
    url: socketUrl({ pid: 0, port, sockets }, OWNER, DATABASE),
    superuserUrl: socketUrl({ pid: 0, port, sockets }, SUPERUSER, 'postgres'),
    tcpUrl:
      settings.port === null
        ? null
        : `postgresql://${OWNER}:${running.password}@127.0.0.1:${port}/${DATABASE}`,
    get pid() {
      return running.server.pid;
    },
    joined: running.joined,
    folder: place.folder,
    stop: async () => {
      stopped = true;
      await revival;
      await running.keeper.release();
    },
  };
}

/** The last user may stop a server in the moment in which we join it: then we start it ourselves. */
async function obtain(
  binaries: Binaries,
  place: Place,
  settings: Settings,
  onLost: () => void,
): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { server, joined } = await joinOrLaunch(binaries, place, settings);
      const password = await provision(server, place);
      return { server, joined, password, keeper: await keep(server, place, onLost) };
    } catch (error) {
      if (attempt === ATTEMPTS || error instanceof AppError || !isUnavailable(error)) throw error;
    }
    await wait(PAUSE_MS);
  }
}

async function joinOrLaunch(
  binaries: Binaries,
  place: Place,
  settings: Settings,
): Promise<{ server: LockFile; joined: boolean }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const found = await join(place, settings);
    if (found) return { server: found, joined: true };
    const launched = await start(binaries, place, settings);
    if (launched.kind === 'ready') return { server: launched.server, joined: false };
    await wait(PAUSE_MS);
  }
  throw outage(
    'unsafeToStart',
    `Another PostgreSQL uses ${place.cluster} and cannot be reached`,
    `End the processes named in ${place.cluster}/postmaster.pid`,
    { cluster: place.cluster },
  );
}

/** The server that runs on this cluster, once it answers; null when none runs. */
async function join(place: Place, settings: Settings): Promise<LockFile | null> {
  const giveUpAt = performance.now() + LONGEST_RECOVERY_MS;
  for (let told = false; performance.now() < giveUpAt; told = true) {
    const found = readLockFile(place.cluster);
    if (!found) return null;
    const holder = holderOf(found.pid, place.cluster);
    if (holder === 'nobody') return null;
    if (holder === 'stranger') {
      disownLockFile(place.cluster);
      return null;
    }
    if (await isReady(found, place.cluster)) return found;
    if (!told)
      settings.onProgress(
        `Waiting for PostgreSQL (process ${found.pid}), which runs and does not answer yet`,
      );
    await wait(PAUSE_MS);
  }
  throw outage(
    'unsafeToStart',
    `A PostgreSQL runs on ${place.cluster} and has not answered for ${LONGEST_RECOVERY_MS} ms; a second one would destroy the data`,
    `End the process named in ${place.cluster}/postmaster.pid`,
    { cluster: place.cluster },
  );
}

async function start(binaries: Binaries, place: Place, settings: Settings): Promise<Launched> {
  const { onProgress, durable } = settings;
  if (!existsSync(place.cluster)) onProgress('Making a new PostgreSQL database (once, some seconds)');
  await initialise(binaries, place, durable);
  if (readLockFile(place.cluster)) onProgress('PostgreSQL was not stopped properly; it recovers now');
  const fast: Record<string, string> = durable ? {} : { fsync: 'off', full_page_writes: 'off' };
  return launch(binaries, place, { port: settings.port, settings: { ...fast, ...settings.settings } });
}
