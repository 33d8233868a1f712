import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/db/embedded/startEmbedded.ts';
import { OWNER, withDatabase } from '../../src/db/embedded/url.ts';
import { signIn } from './adminOf.ts';
import { install, migrate, serve } from './prepare.ts';
import { seed, type Seeded } from './seed.ts';

/** A shop that runs, with a database of its own that goes when it is closed. */
export interface OpenMedusa {
  url: string;
  seeded: Seeded;
  /** Sees everything, to count behind the connector's back. */
  databaseUrl: string;
  tookMs: { install: number; template: number; start: number };
  close(): Promise<void>;
}

const TEMPLATE = 'medusa_template';
const SEED_FILE = '.loopline/peers/medusa-seed.json';
const USER = { email: 'admin@example.com', password: 'only-for-a-peer' };

/** Installs, seeds and starts a real Medusa on loopback. What was made before and still fits is used again. */
export async function openMedusa(tell: (line: string) => void): Promise<OpenMedusa> {
  const marks = [performance.now()];
  await install(tell);
  marks.push(performance.now());
  const server = await startEmbedded({
    dataDir: '.loopline/peers/postgres',
    durable: false,
    onProgress: tell,
  });
  const urls = { superuser: server.superuserUrl, tcp: server.tcpUrl ?? '' };
  try {
    const seeded = await ensureTemplate(urls, tell);
    marks.push(performance.now());
    const name = `medusa_${process.pid}`;
    await onServer(urls.superuser, `create database ${name} owner ${OWNER} template ${TEMPLATE}`);
    const medusa = await serve(withDatabase(urls.tcp, name));
    marks.push(performance.now());
    const [begun = 0, installed = 0, made = 0, up = 0] = marks.map(Math.round);
    return {
      url: medusa.url,
      seeded,
      databaseUrl: withDatabase(urls.superuser, name),
      tookMs: { install: installed - begun, template: made - installed, start: up - made },
      close: async () => {
        await medusa.stop();
        await onServer(urls.superuser, `drop database ${name} with (force)`);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A migrated and seeded database, copied for each run. Made again when what it is made from changed. */
async function ensureTemplate(
  urls: { superuser: string; tcp: string },
  tell: (line: string) => void,
): Promise<Seeded> {
  const fingerprint = fingerprintOf(['shop/package.json', 'shop/medusa-config.js', 'seed.ts']);
  const before = readSeed();
  if (before?.fingerprint === fingerprint) return before.seeded;
  tell('Making the database of the shop (once, about half a minute)');
  await onServer(urls.superuser, `drop database if exists ${TEMPLATE} with (force)`);
  await onServer(urls.superuser, `create database ${TEMPLATE} owner ${OWNER}`);
  const databaseUrl = withDatabase(urls.tcp, TEMPLATE);
  await migrate(databaseUrl, USER);
  const medusa = await serve(databaseUrl);
  try {
    const seeded = await seed(await signIn(medusa.url, USER));
    writeFileSync(SEED_FILE, JSON.stringify({ fingerprint, seeded }), { mode: 0o600 });
    return seeded;
  } finally {
    await medusa.stop();
  }
}

function readSeed(): { fingerprint: string; seeded: Seeded } | null {
  if (!existsSync(SEED_FILE)) return null;
  return JSON.parse(readFileSync(SEED_FILE, 'utf8')) as { fingerprint: string; seeded: Seeded };
}

function fingerprintOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex');
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
