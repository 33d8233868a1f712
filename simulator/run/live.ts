import { setTimeout as wait } from 'node:timers/promises';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import type { Act } from '../talk/act.ts';
import { opening } from '../talk/phrase.ts';
import { react } from '../talk/react.ts';
import { readSeen } from '../talk/seen.ts';
import { perform } from './perform.ts';
import type { Life, Stage } from './stage.ts';

/** A conversation that takes longer than this goes in circles. */
const MOST_ACTS = 30;
const LOOK_EVERY_MS = 40;

/** The first words of a customer, and the conversation until they leave or fall silent. */
export async function begin(stage: Stage, life: Life): Promise<void> {
  const { customer } = life.mind;
  const text = opening(customer, customer.goal.intent, life.random);
  await perform(stage, life, { kind: 'write', text, means: [customer.goal.intent] });
  await converse(stage, life);
}

/** Reads, thinks, acts, and so on; real time. */
export async function converse(stage: Stage, life: Life): Promise<void> {
  life.isSilent = false;
  for (let acts = 0; acts < MOST_ACTS; acts++) {
    const isHeard = await listen(stage, life);
    if (!isHeard && !life.mind.awaitsPerson) return give(stage, life);
    await think(stage, life);
    const messages = unread(stage, life);
    if (messages.length === 0) return;
    const act: Act = react(life.mind, readSeen(messages), life.random);
    life.read += messages.length;
    if (act.kind === 'leave') return void (life.isOver = true);
    if (act.kind === 'fallSilent') {
      life.read -= messages.length;
      return void (life.isSilent = true);
    }
    if (act.kind !== 'wait') await perform(stage, life, act);
    // Whoever said thanks puts the phone away.
    if (life.mind.thanked) return void (life.isOver = true);
  }
  if (life.mind.outcome === 'open') life.mind.outcome = 'gaveUp';
}

/** Waits until something new was said and nothing more comes. False: nothing came in time. */
async function listen(stage: Stage, life: Life): Promise<boolean> {
  const { pace } = stage;
  const untilAt = performance.now() + (life.mind.awaitsPerson ? pace.personMs : pace.answerMs);
  let [count, quietAt] = [0, Infinity];
  while (performance.now() < untilAt) {
    const now = unread(stage, life).length;
    if (now > count) [count, quietAt] = [now, performance.now() + pace.quietMs];
    if (count > 0 && performance.now() >= quietAt) return true;
    await wait(LOOK_EVERY_MS);
  }
  return count > 0;
}

/** What the business said and the customer has not taken in. */
export function unread({ scene }: Pick<Stage, 'scene'>, { mind, read }: Life): PhoneMessage[] {
  return scene
    .chat(mind.customer.waId)
    .filter(({ from }) => from === 'business')
    .slice(read);
}

function give({ sent }: Stage, { mind, n }: Life): void {
  const last = sent.findLast(({ customer }) => customer === n);
  if (last) last.gaveUpWaiting = true;
  if (mind.outcome === 'open') mind.outcome = 'gaveUp';
}

/** Most think shortly, some long. */
function think({ pace }: Stage, { random }: Life): Promise<void> {
  const [least, most] = pace.thinkMs;
  return wait(least + (most - least) * random() ** 2);
}
