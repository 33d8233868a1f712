import type pg from 'pg';
import { seededRandom } from '../../world/random.ts';
import { openDesk, type DeskUnderTest } from './desk.ts';
import { judge, type Check } from './judge.ts';
import { playCase, type PlayedCase } from './playCase.ts';

export interface Interleavings {
  cases: number;
  turns: number;
  acts: number;
  refusals: number;
  /** Replies of agents that arrived. */
  replies: number;
  /** Words of the assistant that the fence stopped. */
  fenced: number;
  /** Acts that were not decided within five seconds; they were decided all the same. */
  late: number;
  errors: number;
  firstErrors: string[];
  checks: Check[];
  tookMs: number;
}

interface Options {
  cases: number;
  seed: number;
  /** Conversations at once. */
  atOnce: number;
  databaseUrl: string;
  superuser: pg.Pool;
}

/** How long the slow system and the provider take at most. */
const SLOW_MS = 40;
/** Told from time to time. */
const TOLD_EVERY = 500;

/** Plays random interleavings of a customer, the assistant, two agents and the phone, many conversations at once. */
export async function runInterleavings(
  options: Options,
  tell: (line: string) => void = () => {},
): Promise<Interleavings> {
  const startedAt = performance.now();
  const random = seededRandom(options.seed);
  const desk = await openDesk({ ...options, random, slowMs: SLOW_MS });
  try {
    const cases = await playAll(desk, options, { random, tell });
    await settled(desk);
    const { departures, superuser, errors } = desk;
    const checks = await judge(superuser, { cases, departures });
    return {
      cases: cases.length,
      ...(await countsOf(superuser)),
      acts: sum(cases, ({ acts }) => acts),
      refusals: sum(cases, ({ refusals }) => refusals),
      replies: sum(cases, ({ accepted }) => accepted.length),
      late: sum(cases, ({ late }) => late),
      errors: errors.length,
      firstErrors: errors.slice(0, 3).map((error) => JSON.stringify(error).slice(0, 400)),
      checks,
      tookMs: performance.now() - startedAt,
    };
  } finally {
    await desk.loopline.stop();
  }
}

async function playAll(
  desk: DeskUnderTest,
  { cases, atOnce }: Options,
  { random, tell }: { random: () => number; tell: (line: string) => void },
): Promise<PlayedCase[]> {
  const played: PlayedCase[] = [];
  let next = 0;
  const player = async (): Promise<void> => {
    while (next < cases) {
      const number = next++;
      played.push(await playCase(desk, { number, random: seededRandom(Math.floor(random() * 2 ** 31)) }));
      if (played.length % TOLD_EVERY === 0) tell(`${played.length} of ${cases} interleavings`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, player));
  return played;
}

/** Nothing waits, is decided, or is on its way. */
async function settled({ loopline, superuser }: DeskUnderTest): Promise<void> {
  for (let looks = 0; looks < 600; looks++) {
    await loopline.turns.idle();
    await loopline.outbox.idle();
    const { rows } = await superuser.query<{ n: number }>(
      `select (select count(*) from event where turn_number is null)::int +
        (select count(*) from message where status in ('queued', 'sending'))::int +
        (select count(*) from effect where state in ('queued', 'claimed', 'sent'))::int as n`,
    );
    if (rows[0]?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function countsOf(superuser: pg.Pool): Promise<{ turns: number; fenced: number }> {
  const { rows } = await superuser.query<{ turns: number; fenced: number }>(
    `select (select count(*) from turn)::int as turns,
      (select count(*) from message where status = 'dropped' and author = 'assistant')::int as fenced`,
  );
  return rows[0] ?? { turns: 0, fenced: 0 };
}

function sum(cases: readonly PlayedCase[], of: (played: PlayedCase) => number): number {
  return cases.reduce((total, played) => total + of(played), 0);
}
