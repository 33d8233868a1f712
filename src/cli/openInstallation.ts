import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { startEmbedded } from '../db/embedded/startEmbedded.ts';
import { openDatabase, type Database } from '../db/pool.ts';
import type { Terminal } from './terminal.ts';

/** The database of this installation, wherever it is. */
export interface Installation {
  readonly url: string;
  /** Of a role that may make databases on the same server, as far as one is known. */
  readonly adminUrl: string;
  readonly db: Database;
  /** Closes the connections; an embedded server stops with its last user. */
  close(): Promise<void>;
}

/**
 * Opens the database that DATABASE_URL names, or the embedded one below the home folder, which is started or joined.
 * @throws AppError DATABASE_UNAVAILABLE.
 */
export async function openInstallation(config: Config, terminal: Terminal): Promise<Installation> {
  if (config.databaseUrl !== null) {
    const { databaseUrl: url } = config;
    return open(config, { url, adminUrl: url }, async () => {});
  }
  const server = await startEmbedded({
    dataDir: join(homeFolder(config, terminal), 'postgres'),
    port: config.databasePort,
    onProgress: terminal.err,
  });
  return open(config, { url: server.url, adminUrl: server.superuserUrl }, () => server.stop());
}

/** Where the embedded database and the secrets of the demo live. */
export function homeFolder({ home }: Config, { folder }: Terminal): string {
  return resolve(folder, home);
}

/** Where trained classifiers are kept. */
export function modelFolder(config: Config, terminal: Terminal): string {
  return join(homeFolder(config, terminal), 'models');
}

/** Where the heads of the audit log are kept, beside the database and not in it. */
export function auditFolder(config: Config, terminal: Terminal): string {
  return join(homeFolder(config, terminal), 'audit-head');
}

function open(
  config: Config,
  { url, adminUrl }: Pick<Installation, 'url' | 'adminUrl'>,
  stop: () => Promise<void>,
): Installation {
  const db = openDatabase(url, { max: config.databaseConnections, applicationName: 'loopline cli' });
  return {
    url,
    adminUrl,
    db,
    close: async () => {
      await db.close();
      await stop();
    },
  };
}
