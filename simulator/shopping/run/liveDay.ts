import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/base/clock.ts';
import { nextDueAt } from '../../../demo/scene/passTime.ts';
import { makeAgents } from '../../run/agents.ts';
import { act } from './act.ts';
import { calm } from './calm.ts';
import type { ShoppingStage } from './stage.ts';
import { switchTroubles } from './troubles.ts';
import { restock } from './turnWorld.ts';
import { SHOP_WAYS } from './shopWays.ts';

/** What falls due within this is done at once: on the day itself, and on the days after it. */
const STEP_MS = { day: MINUTE_MS, after: 10 * MINUTE_MS };
const LONGEST_STEP_MS = HOUR_MS;
/** So many look at their phones at the same time. */
const AT_ONCE = 50;
const TOLD_EVERY_MS = 15_000;
const COLLEAGUES_LOOK_EVERY_MS = 15 * MINUTE_MS;
const COLLEAGUE_WAITS_MS = [2 * MINUTE_MS, 90 * MINUTE_MS] as const;

/** Afterwards nobody does anything more: who paid in the last minute is looked for, and a late notice comes. */
const AFTERMATH_MS = 3 * HOUR_MS;

export interface DayPassed {
  /** Instants at which something was done. */
  steps: number;
  /** Tickets that colleagues worked on. */
  handled: number;
  tookMs: number;
}

/** The day and the days after it, on virtual time: it stands still while somebody acts, and then goes on to what comes next. */
export async function liveDay(
  stage: ShoppingStage,
  { daysAfter, tell }: { daysAfter: number; tell(line: string): void },
): Promise<DayPassed> {
  const { scene, visits, dice } = stage;
  const { clock } = scene;
  const startMs = clock.now().getTime();
  const quietMs = startMs + (1 + daysAfter) * DAY_MS;
  const endMs = quietMs + AFTERMATH_MS;
  const agents = makeAgents(scene, dice, COLLEAGUE_WAITS_MS, SHOP_WAYS);
  const teller = makeTeller(stage, tell);
  let [colleaguesAtMs, steps] = [startMs, 0];
  for (;;) {
    steps += 1;
    const nowMs = clock.now().getTime();
    teller.tell(nowMs - startMs);
    switchTroubles(stage, nowMs - startMs);
    restock(stage);
    const due = nowMs < quietMs ? visits.filter(({ nextAtMs }) => nextAtMs <= nowMs) : [];
    for (let from = 0; from < due.length; from += AT_ONCE)
      await Promise.all(due.slice(from, from + AT_ONCE).map((visit) => act(stage, visit)));
    if (nowMs >= colleaguesAtMs) {
      await agents.work();
      colleaguesAtMs = nowMs + COLLEAGUES_LOOK_EVERY_MS;
    }
    await calm(scene);
    if (nowMs >= endMs) return { steps, handled: agents.handled(), tookMs: teller.passedMs() };
    const leastMs = nowMs - startMs < DAY_MS ? STEP_MS.day : STEP_MS.after;
    const dueAt = await nextDueAt(scene.loopline, clock.now());
    const soonestMs = visits.reduce(
      (least, { nextAtMs }) => Math.min(least, nextAtMs),
      dueAt?.getTime() ?? Infinity,
    );
    const nextMs = Math.min(Math.max(soonestMs, nowMs + leastMs), nowMs + LONGEST_STEP_MS, endMs);
    clock.advance(nextMs - nowMs);
  }
}

/** Every so often, in real time, how far the day is. */
function makeTeller({ visits, counts }: ShoppingStage, tell: (line: string) => void) {
  const beganAt = performance.now();
  let toldAt = beganAt;
  return {
    passedMs: () => Math.round(performance.now() - beganAt),
    tell: (passedMs: number) => {
      if (performance.now() - toldAt < TOLD_EVERY_MS) return;
      toldAt = performance.now();
      const begun = visits.filter(({ done }) => done.has('began')).length;
      tell(
        `${(passedMs / HOUR_MS).toFixed(1)} h: ${begun} of ${visits.length} shoppers came, ${counts.texts + counts.taps} messages, ${counts.payments} payments`,
      );
    },
  };
}
