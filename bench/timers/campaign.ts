import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { openDatabase } from '../../src/db/pool.ts';
import { systemClock } from '../../src/base/clock.ts';
import { ensureWorkspace } from '../../src/contact/ensureWorkspace.ts';
import { seededRandom } from '../../world/random.ts';
import { between, picked, type Random } from '../kill/chance.ts';
import { startChild, type Child } from '../process/child.ts';
import { judge, type Verdict } from './judge.ts';
import { plough, sow, sownIn } from './sow.ts';
import type { WorkerInput } from './worker.ts';

export interface TimersOptions {
  kills: number;
  seed: number;
  /** Processes that sweep and take turns. */
  processes: number;
  /** Before each kill so many conversations are sown, each with three timers and a ladder of three rungs. */
  conversations: number;
  /** Between two kills, on the average. */
  pauseMs: number;
}

export interface TimersCampaign extends Verdict {
  killed: number;
  tookMs: number;
}

/** What is sown before a kill falls due within this: around it, and around the next ones. */
const DUE_WITHIN_MS = 6_000;
/** After the last kill all must be done within this. */
const REST_MS = 60_000;

const WORKER = new URL('worker.ts', import.meta.url);

/** Lets timers and clocks fall due while processes are killed, lets the rest be done, and counts. */
export async function runTimers(
  { url, superuser }: { url: string; superuser: pg.Pool },
  { kills, seed, processes, conversations, pauseMs }: TimersOptions,
  tell: (line: string) => void,
): Promise<TimersCampaign> {
  const startedAt = performance.now();
  const random = seededRandom(seed);
  const db = openDatabase(url, { max: 2 });
  const workspace = { slug: 'timers', name: 'Timers', language: 'en', timeZone: 'UTC' };
  const workspaceId = await ensureWorkspace(db, workspace, systemClock.now());
  const begin = () => startChild(WORKER, { input: { databaseUrl: url, workspaceId } satisfies WorkerInput });
  const workers = await Promise.all(Array.from({ length: processes }, begin));
  try {
    const ground = { db, superuser, workspaceId };
    await plough(ground, systemClock.now());
    const sowOnce = (n: number) =>
      sow(ground, {
        from: n * conversations,
        count: conversations,
        overMs: DUE_WITHIN_MS,
        random,
        now: systemClock.now(),
      });
    const killed = await killAll({ workers, begin, random, pauseMs, tell, sowOnce }, kills);
    const sown = sownIn(killed * conversations);
    const left = await rested(superuser);
    if (left > 0) tell(`${left} timers, alarms and events never came to rest`);
    const verdict = await judge(superuser, sown);
    return { killed, tookMs: Math.round(performance.now() - startedAt), ...verdict };
  } finally {
    await Promise.all(workers.map(stop));
    await db.close();
  }
}

interface Field {
  /** Those that live, and those that are about to. */
  workers: Child[];
  begin(): Promise<Child>;
  random: Random;
  pauseMs: number;
  tell(line: string): void;
  /** Before the kill of this number. */
  sowOnce(n: number): Promise<void>;
}

/** One after the other at random moments; each has a successor, and none is killed before it has begun. */
async function killAll(field: Field, kills: number): Promise<number> {
  const { workers, begin, random, pauseMs, tell, sowOnce } = field;
  let killed = 0;
  const successors: Promise<void>[] = [];
  const succeed = async (victim: Child) => {
    await victim.gone;
    workers.push(await begin());
  };
  while (killed < kills) {
    await sowOnce(killed);
    await wait(between(0, 2 * pauseMs, random));
    while (workers.length === 0) await wait(50);
    const victim = picked(workers, random);
    workers.splice(workers.indexOf(victim), 1);
    victim.kill('SIGKILL');
    killed++;
    if (killed % 20 === 0) tell(`${killed} of ${kills} killed`);
    successors.push(succeed(victim));
  }
  await Promise.all(successors);
  return killed;
}

/** How much is still to be done when nothing more happens, or when it takes too long. */
async function rested(superuser: pg.Pool): Promise<number> {
  const until = performance.now() + REST_MS;
  for (;;) {
    const { rows } = await superuser.query<{ n: number }>(
      `select ((select count(*) from timer) + (select count(*) from ticket_clock where next_alarm_at is not null)
        + (select count(*) from event where turn_number is null))::int as n`,
    );
    const left = rows[0]?.n ?? 0;
    if (left === 0 || performance.now() > until) return left;
    await wait(100);
  }
}

async function stop(worker: Child): Promise<void> {
  await worker.ask('stop').catch(() => undefined);
  await worker.gone;
}
