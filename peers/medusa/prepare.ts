import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';

const run = promisify(execFile);

const FOLDER = resolve('.loopline/peers/medusa');
/** What is ours of it; `npm install` puts Medusa beside. */
const OWN = join(import.meta.dirname, 'shop');
/** Guess: an install of a thousand packages over a slow line. */
const LONGEST_INSTALL_MS = 20 * MINUTE_MS;
const LONGEST_MIGRATION_MS = 5 * MINUTE_MS;
const LONGEST_START_MS = 3 * MINUTE_MS;

/** Puts Medusa beside the project, where no `npm ci` of the project reaches. Installs only what is not there. */
export async function install(tell: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = readFileSync(join(OWN, 'package.json'), 'utf8');
  const isThere = existsSync(join(FOLDER, 'node_modules/@medusajs/medusa')) && installed() === wanted;
  cpSync(OWN, FOLDER, { recursive: true });
  if (isThere) return;
  tell('Installing Medusa 2.18.0 (about 670 MB, once, some minutes)');
  // Beside the node that runs this there may be no npm; a shell finds the one that is installed.
  const flags = '--no-audit --no-fund --ignore-scripts --loglevel=error';
  await run('npm', ['install', ...flags.split(' ')], { cwd: FOLDER, timeout: LONGEST_INSTALL_MS });
}

function installed(): string | null {
  const file = join(FOLDER, 'package.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Makes Medusa's tables and one user in an empty database. */
export async function migrate(databaseUrl: string, user: { email: string; password: string }): Promise<void> {
  const options = { cwd: FOLDER, env: environment(databaseUrl), timeout: LONGEST_MIGRATION_MS };
  const medusa = (...args: string[]) =>
    run(process.execPath, [medusaProgram(), ...args], { ...options, maxBuffer: 64 * 1024 * 1024 });
  await medusa('db:migrate', '--skip-scripts');
  await medusa('user', '-e', user.email, '-p', user.password);
}

export interface RunningMedusa {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts the server on a free loopback port and waits until it answers. Its words are in `.loopline/peers/medusa.log`. */
export async function serve(databaseUrl: string): Promise<RunningMedusa> {
  const port = await freePort();
  const log = openSync(join(dirname(FOLDER), 'medusa.log'), 'w');
  const args = [medusaProgram(), 'start', '-H', '127.0.0.1', '-p', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: FOLDER,
    env: environment(databaseUrl),
    stdio: ['ignore', log, log],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(child, url);
  return { url, pid: child.pid ?? -1, stop: () => stop(child) };
}

async function untilHealthy(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_START_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`Medusa ended while starting with ${child.exitCode}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
  await stop(child);
  throw new Error(`Medusa did not answer within ${LONGEST_START_MS} ms`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const patience = wait(10 * SECOND_MS, 'late', { ref: false });
  if ((await Promise.race([ended, patience])) === 'late') child.kill('SIGKILL');
  await ended;
}

const medusaProgram = () => join(FOLDER, 'node_modules/@medusajs/cli/cli.js');

/** Only what it needs: nothing of the environment that starts it, no telemetry. */
function environment(databaseUrl: string): NodeJS.ProcessEnv {
  return {
    PATH: dirname(process.execPath),
    HOME: FOLDER,
    NODE_ENV: 'production',
    MEDUSA_DISABLE_TELEMETRY: 'true',
    DATABASE_URL: databaseUrl,
    PEER_SECRET: 'only for a shop on this machine',
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
