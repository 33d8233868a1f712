import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/db/embedded/startEmbedded.ts';
import { OWNER, withDatabase } from '../src/db/embedded/url.ts';
import { migrate } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/pool.ts';

const NAME = 'story';

/** An embedded PostgreSQL of the demonstration's own, below the home folder; its database is new at every run. */
export async function openDemoDatabase(
  home: string,
  onProgress: (message: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startEmbedded({ dataDir: join(home, 'demo'), port: null, durable: false, onProgress });
  const url = withDatabase(server.url, NAME);
  try {
    await makeNew(server.superuserUrl);
    await bringUpToDate(url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, stop: () => server.stop() };
}

async function makeNew(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${NAME} with (force)`);
    await client.query(`create database ${NAME} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

async function bringUpToDate(url: string): Promise<void> {
  const db = openDatabase(url);
  try {
    await migrate(db);
  } finally {
    await db.close();
  }
}
