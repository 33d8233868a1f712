import { setTimeout as wait } from 'node:timers/promises';
import { spreadOf } from '../figures/quantile.ts';
import { nextMark, type LoopResult, type Posting } from './closedLoop.ts';

export interface OpenLoop {
  /** Messages that arrive in a second on average; the pauses between them are exponential, as of many independent people. */
  perSecond: number;
  customers: number;
  warmUpMs: number;
  measureMs: number;
}

/** How long the last answers may take before they count as missing. */
const PATIENCE_MS = 20_000;

/**
 * Messages arrive at their rate, whether the product keeps up or not. All times count from the instant at which the
 * message was due, so that a generator that falls behind makes the figures worse and not better.
 */
export async function openLoop(
  { poster, mailbox, tell }: Posting,
  { perSecond, customers, warmUpMs, measureMs, random }: OpenLoop & { random: () => number },
): Promise<LoopResult> {
  const acknowledged: number[] = [];
  const answered: number[] = [];
  const lateness: number[] = [];
  let customer = 0;
  let [refused, unanswered] = [0, 0];

  function send(dueAt: number, counts: boolean): void {
    const mark = nextMark();
    const startedAt = performance.now();
    if (counts) {
      lateness.push(startedAt - dueAt);
      unanswered++;
    }
    void mailbox.expect(mark).then((at) => {
      if (!counts) return;
      answered.push(at - dueAt);
      unanswered--;
    });
    poster.post(customer++ % customers, `wamid.${mark}`, `please note ${mark}`).then(
      (tookMs) => counts && acknowledged.push(tookMs + startedAt - dueAt),
      () => refused++,
    );
  }

  const startAt = performance.now();
  const measureAt = startAt + warmUpMs;
  const endAt = measureAt + measureMs;
  let dueAt = startAt;
  let hasBegun = false;
  while (dueAt < endAt) {
    const now = performance.now();
    if (!hasBegun && now >= measureAt) {
      hasBegun = true;
      tell('begin');
    }
    for (; dueAt <= now && dueAt < endAt; dueAt += (-Math.log(1 - random()) * 1_000) / perSecond) {
      send(dueAt, dueAt >= measureAt);
    }
    await wait(1);
  }
  tell('end');
  const patientUntil = performance.now() + PATIENCE_MS;
  while (unanswered > 0 && performance.now() < patientUntil) await wait(20);
  return {
    turns: answered.length,
    perSecond: Math.round((answered.length / measureMs) * 1_000),
    acknowledged: spreadOf(acknowledged),
    answered: spreadOf(answered),
    refused,
    unanswered,
    doubles: mailbox.doubles(),
    lateness: spreadOf(lateness),
  };
}
