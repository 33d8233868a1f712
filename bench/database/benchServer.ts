import pg from 'pg';
import { OWNER, withDatabase, withRole } from '../../src/db/embedded/url.ts';
import { startEmbedded } from '../../src/db/embedded/startEmbedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/pool.ts';
import { getTypeParser } from '../../src/db/typeParser.ts';

/** A PostgreSQL of a measurement's own: the embedded one as `npm start` runs it, in a folder of its own. */
export interface BenchServer {
  readonly pid: number;
  readonly superuserUrl: string;
  /** Makes an empty database with all migrations, in place of one of the same name. */
  makeDatabase(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  readonly name: string;
  /** For the product: the owner, who is no superuser. */
  readonly url: string;
  readonly superuserUrl: string;
  /** Sees every row. */
  readonly superuser: pg.Pool;
  drop(): Promise<void>;
}

export async function startBenchServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<BenchServer> {
  const onProgress = (message: string) => process.stderr.write(`${message}\n`);
  const server = await startEmbedded({ dataDir, port: null, settings, onProgress });
  return {
    get pid() {
      return server.pid;
    },
    superuserUrl: server.superuserUrl,
    makeDatabase: (name) => makeDatabase(server.superuserUrl, name),
    stop: () => server.stop(),
  };
}

async function makeDatabase(serverUrl: string, name: string): Promise<BenchDatabase> {
  await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  await onServer(serverUrl, `create database ${name} owner ${OWNER}`);
  const superuserUrl = withDatabase(serverUrl, name);
  // Over the unix socket nobody asks for the password.
  const url = withRole(superuserUrl, OWNER, 'none');
  const db = openDatabase(url);
  await migrate(db);
  await db.close();
  const superuser = new pg.Pool({ connectionString: superuserUrl, max: 4, types: { getTypeParser } });
  superuser.on('error', () => {});
  superuser.on('connect', (client) => client.on('error', () => {}));
  return {
    name,
    url,
    superuserUrl,
    superuser,
    drop: async () => {
      await superuser.end();
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
