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
    const stage = await openStage(config, terminal);
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
  const { config, stage, terminal, signal, json, drainMs } = running;
  const loopline = await startProduct(running);
  try {
    const { url } = loopline;
    await writeTeam(loopline, stage);
    const hints = url === null ? [] : await stage.opened(url);
    const links =
      url === null ? [] : await signInLinks(loopline, config.publicUrl ?? localUrl(url), stage.clock);
    terminal.out(
      json
        ? JSON.stringify({ ready: true, url, ...(links.length > 0 && { signIn: links }) })
        : [...hints, ...links.map(linkLine), readyLine(url)].join('\n'),
    );
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
    trustedProxies: config.trustedProxies,
    consoleFolder: CONSOLE_FOLDER,
    oidcSecrets: config.oidcSecrets,
    auditSecret: ensureAuditKey(config, terminal),
    webhooksInward: config.webhooksInward,
    auditFolder: auditFolder(config, terminal),
  });
}

async function writeTeam({ db, workspaces }: Loopline, { team = [], clock }: Stage): Promise<void> {
  const [first] = workspaces;
  if (first && team.length > 0) await ensureAgents(db, first.id, team, clock.now());
}

/** 'Loopline is ready: http://localhost:3000', which a person on this machine can open. */
function readyLine(url: string | null): string {
  if (url === null) return 'Loopline is ready: a worker, which serves no HTTP';
  return `Loopline is ready: ${localUrl(url)}`;
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
