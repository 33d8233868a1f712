import type { BenchServer } from '../database/benchServer.ts';
import { startChild } from '../process/child.ts';
import type { SentStatement } from '../turns/countStatements.ts';
import type { TurnsOptions } from '../turns/options.ts';
import { openScene } from '../turns/scene.ts';
import type { BareLoopInput } from './bareLoop.ts';
import { copyConversations, versionOf } from './copyConversations.ts';
import { pgbenchScript } from './pgbenchScript.ts';
import { findPgbench, runPgbench } from './runPgbench.ts';
import { turnTemplate, type TurnStatement } from './turnTemplate.ts';

/** How fast PostgreSQL takes the product's own statements, one turn at a time, when nothing else wants the machine. */
export interface Comparison {
  /** What sent them. */
  by: 'pgbench' | 'bare loop';
  program: string | null;
  /** Turns per second, by the number of clients. */
  byClients: { [clients: string]: number };
  best: number;
}

/** Clients of the comparison: few, and as many as make PostgreSQL commit in groups by itself. */
const CLIENTS = [8, 24, 80];

/** @param environment Where pgbench is looked for. */
export async function compare(
  server: BenchServer,
  options: TurnsOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Comparison> {
  const pgbench = findPgbench(environment);
  const byClients: { [clients: string]: number } = {};
  for (const clients of CLIENTS) {
    const ground = await prepare(server, options);
    const asked = { ...ground, clients, customers: options.customers, seconds: options.measureMs / 1_000 };
    byClients[clients] =
      pgbench === null
        ? await bareLoop({ ...asked, batch: 1, setting: 'connection' })
        : await withPgbench(pgbench, asked);
    await ground.end();
  }
  return {
    by: pgbench === null ? 'bare loop' : 'pgbench',
    program: pgbench,
    byClients,
    best: Math.max(...Object.values(byClients)),
  };
}

type Ground = Awaited<ReturnType<typeof prepare>>;

/** Records one turn of the product, and fills a database with conversations that stand where that turn stood. */
export async function prepare(
  server: BenchServer,
  { customers, seed, marksRead }: Pick<TurnsOptions, 'customers' | 'seed' | 'marksRead'>,
) {
  const quiet = { seed, marksRead, profile: null };
  const { database, product, load } = await openScene(server, quiet, {
    name: 'bench_statements',
    customers: 1,
  });
  await load.ask('say', { customer: 0, text: 'please note this' });
  await product.ask('idle');
  await product.ask('record', 1_000);
  const at = new Date();
  await load.ask('say', { customer: 0, text: 'please note that' });
  await product.ask('idle');
  const sent = await product.ask<SentStatement[]>('recorded');
  const workspaceId = await product.ask<string>('workspaceId');
  for (const child of [product, load]) {
    await child.ask('stop');
    await child.gone;
  }
  await copyConversations(database.superuser, customers + 1_000);
  const statements: TurnStatement[] = turnTemplate(sent, { workspaceId, at });
  return {
    databaseUrl: database.url,
    superuser: database.superuser,
    workspaceId,
    statements,
    end: database.drop,
  };
}

async function withPgbench(
  pgbench: string,
  asked: Ground & { clients: number; customers: number; seconds: number },
): Promise<number> {
  const script = pgbenchScript(asked.statements, asked);
  const before = await versionOf(asked.superuser, 1 + asked.clients);
  const { perSecond, failed } = await runPgbench({ ...asked, pgbench, script });
  if (failed > 0) throw new Error(`pgbench failed in ${failed} turns`);
  await assertMoved(asked, before);
  return perSecond;
}

/** Sends the same statements from a process of the product's own kind. */
export async function bareLoop(
  asked: Ground & Pick<BareLoopInput, 'clients' | 'customers' | 'seconds' | 'batch' | 'setting'>,
): Promise<number> {
  const { databaseUrl, workspaceId, statements, clients, customers, seconds, batch, setting } = asked;
  const input: BareLoopInput = {
    databaseUrl,
    workspaceId,
    statements,
    clients,
    customers,
    seconds,
    batch,
    setting,
  };
  const before = await versionOf(asked.superuser, 1 + clients);
  const child = await startChild(new URL('bareLoop.ts', import.meta.url), { input });
  const { perSecond } = await child.ask<{ perSecond: number }>('run');
  await child.ask('stop');
  await child.gone;
  await assertMoved(asked, before);
  return perSecond;
}

/** Statements that match no row are fast and worth nothing. */
async function assertMoved(
  { superuser, clients, batch = 1 }: { superuser: Ground['superuser']; clients: number; batch?: number },
  before: number,
) {
  const after = await versionOf(superuser, 1 + clients);
  const { rows } = await superuser.query<{ waiting: number; unsent: number }>(
    `select (select count(*) from event where turn_number is null) as waiting,
       (select count(*) from message where direction = 'out' and status <> 'sent') as unsent`,
  );
  const [left] = rows;
  const open = clients * batch;
  // A client that is stopped in the middle of its turn leaves one of each.
  if (after > before && Number(left?.waiting) <= open && Number(left?.unsent) <= open) return;
  throw new Error(
    `The statements moved no turn: version ${before} → ${after}, ${left?.waiting} events wait, ${left?.unsent} messages are not sent`,
  );
}
