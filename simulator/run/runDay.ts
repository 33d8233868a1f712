import { setTimeout as wait } from 'node:timers/promises';
import type { Scene } from '../../demo/scene/scene.ts';
import { seededRandom, type Random } from '../../world/random.ts';
import { drawArrivals } from '../people/arrivals.ts';
import { makeAgents } from './agents.ts';
import { daysAfter } from './daysAfter.ts';
import { begin } from './live.ts';
import { makeOracle } from './oracle.ts';
import type { Life, Pace, Stage } from './stage.ts';

export interface DayAsked {
  conversations: number;
  seed: number;
  /** False: nobody is asked about what the quicker stages leave open. */
  hasModel: boolean;
  pace: Pace;
  tell(line: string): void;
}

const AGENT_LOOKS_EVERY_MS = 400;
/** A colleague comes after some seconds of the compressed day, which stand for minutes. */
const AGENT_WAITS_MS = [500, 3_000] as const;
const TOLD_EVERY_MS = 15_000;

/** One day of the shop: real time for all that happens in it, compressed; then, in jumps, the days until all is settled. */
export async function runDay(scene: Scene, lives: Life[], asked: DayAsked): Promise<Stage> {
  const dice = seededRandom(asked.seed);
  let isTimed = true;
  const stage: Stage = {
    scene,
    lives,
    sent: [],
    pace: asked.pace,
    oracle: asked.hasModel ? makeOracle(scene.world.model, dice) : null,
    isTimed: () => isTimed,
  };
  const agents = makeAgents(scene, dice, AGENT_WAITS_MS);
  const end = new AbortController();
  const shift = workUntil(agents.work, end.signal);
  const teller = setInterval(() => asked.tell(howFar(stage)), TOLD_EVERY_MS);
  try {
    await liveThrough(stage, asked, dice);
    isTimed = false;
    asked.tell(
      `The day is over, ${agents.handled()} tickets were worked on; the days after it pass in jumps`,
    );
    await daysAfter(stage, agents);
  } finally {
    clearInterval(teller);
    end.abort();
    await shift;
  }
  return stage;
}

async function liveThrough(stage: Stage, { pace, conversations }: DayAsked, dice: Random): Promise<void> {
  const startAt = performance.now();
  const arrivals = drawArrivals(conversations, dice);
  await Promise.all(
    stage.lives.map(async (life, index) => {
      const atMs = (arrivals[index] ?? 0) * pace.dayMs;
      await wait(Math.max(0, startAt + atMs - performance.now()));
      await begin(stage, life);
      life.isOver ||= !life.isSilent;
    }),
  );
}

async function workUntil(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await work();
    await wait(AGENT_LOOKS_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

function howFar({ lives, sent }: Stage): string {
  const over = lives.filter(({ isOver, isSilent }) => isOver || isSilent).length;
  return `${over} of ${lives.length} conversations are over, ${sent.length} messages were sent`;
}
