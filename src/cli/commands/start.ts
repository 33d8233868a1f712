import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureAgents } from '../../access/ensureAgents.ts';
import { SECOND_MS } from '../../base/clock.ts';
import { readConfig, type Config } from '../../config.ts';
import { migrate } from '../../db/migrate.ts';
import { startLoopline, type Loopline } from '../../main.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { ensureAuditKey } from '../ensureAuditKey.ts';
import { makeLog } from '../makeLog.ts';
import { auditFolder, modelFolder, openInstallation, type Installation } from '../openInstallation.ts';
import { openStage } from '../openStage.ts';
import { linkLine, signInLinks } from '../signInLinks.ts';
import type { Stage } from '../stage.ts';
import type { Terminal } from '../terminal.ts';

/** Made by `npm run build`. */
const CONSOLE_FOLDER = fileURLToPath(new URL('../../../console/dist', import.meta.url));

export interface StartOptions {
  json: boolean;
  role?: Config['role'];
  port?: number;
  /** How long /ready says no before connections are refused. */
  drainSeconds: number;
}

/** `loopline start`: the product, until the signal. Whatever ends it, the next start goes on where it stood. */
export async function start(
  options: StartOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const config = withOptions(readConfig(terminal.env), options);
  const { json, drainSeconds } = options;
  const installation = await openInstallation(config, terminal);
  try {
    await migrate(installation.db, { onStep: ({ name }) => terminal.err(`Preparing the database: ${name}`) });
    const stage = await openStage(config, terminal, installation);
    try {
      await run({ config, installation, stage, terminal, signal, json, drainMs: drainSeconds * SECOND_MS });
    } finally {
      await stage.close();
    }
  } finally {
    await installation.close();
  }
  return EXIT.ok;
}

/** The command line has the last word. */
function withOptions(config: Config, { role, port }: StartOptions): Config {
  return { ...config, role: role ?? config.role, port: port ?? config.port };
}

interface Running {
  config: Config;
  installation: Installation;
  stage: Stage & { isDemo: boolean };
  terminal: Terminal;
  signal: AbortSignal;
  json: boolean;
  drainMs: number;
}

async function run(running: Running): Promise<void> {
  const { stage, terminal, signal, drainMs } = running;
  const loopline = await startProduct(running);
  try {
    const { url } = loopline;
    await writeTeam(loopline, stage);
    terminal.out(await greeting(running, loopline));
    await untilAborted(signal);
    terminal.err('Ending: what is under way is finished first. Press Ctrl-C again to end at once.');
    loopline.drain();
    if (url !== null) await wait(drainMs);
  } finally {
    await loopline.stop();
  }
}

function startProduct({ config, installation, stage, terminal }: Running): Promise<Loopline> {
  // Whoever tries the product out reads the terminal; whoever runs it reads the log.
  const isQuiet = stage.isDemo && terminal.env.LOOPLINE_LOG_LEVEL === undefined;
  return startLoopline({
    databaseUrl: installation.url,
    databaseConnections: config.databaseConnections,
    clock: stage.clock,
    log: makeLog(isQuiet ? 'warn' : config.logLevel, terminal.err),
    workspaces: stage.workspaces,
    modelFolder: modelFolder(config, terminal),
    role: config.role,
    host: config.host,
    port: config.port,
    apiToken: stage.apiToken,
    publicUrl: config.publicUrl,
    mediaUrl: config.mediaUrl,
    trustedProxies: config.trustedProxies,
    consoleFolder: CONSOLE_FOLDER,
    oidcSecrets: config.oidcSecrets,
    auditSecret: ensureAuditKey(config, terminal),
    webhooksInward: config.webhooksInward,
    auditFolder: auditFolder(config, terminal),
    sandbox: stage.sandbox ?? null,
    demo: stage.demo ?? null,
  });
}

async function writeTeam({ db, workspaces }: Loopline, { team = [], clock }: Stage): Promise<void> {
  const [first] = workspaces;
  if (first && team.length > 0) await ensureAgents(db, first.id, team, clock.now());
}

/** What a person, or with --json a program, is told when all is open. The last line says where to go. */
async function greeting({ config, stage, json }: Running, loopline: Loopline): Promise<string> {
  const { url } = loopline;
  if (url === null) {
    return json ? JSON.stringify({ ready: true, url }) : 'Loopline is ready: a worker, which serves no HTTP';
  }
  const hints = await stage.opened(url, loopline);
  const address = config.publicUrl ?? localUrl(url);
  // The demo's own link signs in, at every start: it needs no other.
  const links = stage.demo ? [] : await signInLinks(loopline, address, stage.clock);
  const demo = stage.demo && new URL(`/demo#${stage.demo.key}`, address).href;
  if (json) {
    return JSON.stringify({
      ready: true,
      url,
      ...(demo && { demo }),
      ...(links.length > 0 && { signIn: links }),
    });
  }
  return [...hints, ...links.map(linkLine), `Loopline is ready: ${demo ?? localUrl(url)}`].join('\n');
}

function localUrl(url: string): string {
  const { hostname, port } = new URL(url);
  const isLocal = ['127.0.0.1', '0.0.0.0', '[::]', '[::1]'].includes(hostname);
  return `http://${isLocal ? 'localhost' : hostname}:${port}`;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
