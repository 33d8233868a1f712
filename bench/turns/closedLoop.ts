import { setTimeout as wait } from 'node:timers/promises';
import { spreadOf, type Spread } from '../figures/quantile.ts';
import type { Mailbox } from './mailbox.ts';
import type { makePoster } from './poster.ts';

export interface Posting {
  poster: ReturnType<typeof makePoster>;
  mailbox: Mailbox;
  /** Tells the parent where the measured time begins and ends. */
  tell(news: 'begin' | 'end'): void;
}

export interface ClosedLoop {
  /** Conversations that wait for an answer at any moment. */
  inFlight: number;
  customers: number;
  warmUpMs: number;
  measureMs: number;
}

/** What a run gave. Times in ms: webhook posted → acknowledged, webhook posted → provider called. */
export interface LoopResult {
  turns: number;
  perSecond: number;
  acknowledged: Spread;
  answered: Spread;
  refused: number;
  unanswered: number;
  doubles: number;
  /** How late the generator itself was against its own plan; a closed loop has none. */
  lateness: Spread | null;
}

/** Marks are never used twice in one process. */
let marks = 0;
export const nextMark = (): string => `m${++marks}`;

/** Each slot writes, waits until the provider is called with the answer, and writes as the next customer. */
export async function closedLoop({ poster, mailbox, tell }: Posting, asked: ClosedLoop): Promise<LoopResult> {
  const acknowledged: number[] = [];
  const answered: number[] = [];
  let [isMeasuring, isOver] = [false, false];
  let customer = 0;
  let refused = 0;

  async function slot(): Promise<void> {
    while (!isOver) {
      const mark = nextMark();
      const startedAt = performance.now();
      const answer = mailbox.expect(mark);
      try {
        const tookMs = await poster.post(
          customer++ % asked.customers,
          `wamid.${mark}`,
          `please note ${mark}`,
        );
        if (isMeasuring) acknowledged.push(tookMs);
      } catch {
        refused++;
        continue;
      }
      const at = await answer;
      if (isMeasuring) answered.push(at - startedAt);
    }
  }

  const slots = Array.from({ length: asked.inFlight }, slot);
  await wait(asked.warmUpMs);
  isMeasuring = true;
  tell('begin');
  await wait(asked.measureMs);
  isMeasuring = false;
  tell('end');
  isOver = true;
  await Promise.all(slots);
  return {
    turns: answered.length,
    perSecond: Math.round((answered.length / asked.measureMs) * 1_000),
    acknowledged: spreadOf(acknowledged),
    answered: spreadOf(answered),
    refused,
    unanswered: 0,
    doubles: mailbox.doubles(),
    lateness: null,
  };
}
