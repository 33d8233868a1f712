import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { openDatabase } from '../../src/db/pool.ts';
import { systemClock } from '../../src/base/clock.ts';
import { ensureWorkspace } from '../../src/contact/ensureWorkspace.ts';
import { seededRandom } from '../../world/random.ts';
import { between, picked, type Random } from '../kill/chance.ts';
import { startChild, type Child } from '../process/child.ts';
import { judge, type Verdict } from './judge.ts';
import { sow } from './sow.ts';
import type { WorkerInput } from './worker.ts';

export interface TimersOptions {
  kills: number;
  seed: number;
  /** Processes that sweep and take turns. */
  processes: number;
  /** Conversations, each with three timers and a ladder of three rungs. */
  conversations: number;
  /** Between two kills, on the average. */
  pauseMs: number;
}

export interface TimersCampaign extends Verdict {
  killed: number;
  tookMs: number;
}

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
    const overMs = kills * pauseMs + 2_000;
    const due = { count: conversations, overMs, random, now: systemClock.now() };
    const sown = await sow({ db, superuser, workspaceId }, due);
    const killed = await killAll({ workers, begin, random, pauseMs, tell }, kills);
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
}

/** One after the other at random moments; each has a successor, and none is killed before it has begun. */
async function killAll({ workers, begin, random, pauseMs, tell }: Field, kills: number): Promise<number> {
  let killed = 0;
  const successors: Promise<void>[] = [];
  const succeed = async (victim: Child) => {
    await victim.gone;
    workers.push(await begin());
  };
  while (killed < kills) {
    await wait(between(0, 2 * pauseMs, random));
    if (workers.length === 0) continue;
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
