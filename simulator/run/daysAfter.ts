import { DAY_MS, HOUR_MS } from '../../src/base/clock.ts';
import { queryIn } from '../../src/db/queryIn.ts';
import type { Agents } from './agents.ts';
import { converse } from './live.ts';
import type { Life, Stage } from './stage.ts';

/** Half of those who fell silent come back within a day, after so many hours at most. */
const COMES_BACK = 0.5;
const WITHIN_HOURS = 20;
/** Of those who are asked days later whether all arrived. */
const ANSWERS_LATER = 0.6;

/** First in small steps, for what is reminded of and promised within hours; then by hours, until everything has run out. */
const STEPS_MS = [
  ...Array.from({ length: 26 }, () => HOUR_MS),
  ...Array.from({ length: 15 }, () => 12 * HOUR_MS),
];

/** The evening, the night and the days after: silences end, promises fall due, and who was paid is asked whether it came. */
export async function daysAfter(stage: Stage, agents: Agents): Promise<void> {
  const { scene, lives } = stage;
  const comesBackAfterMs = new Map<Life, number>();
  for (const life of lives.filter(({ isSilent }) => isSilent)) {
    if (life.random() < COMES_BACK) comesBackAfterMs.set(life, life.random() * WITHIN_HOURS * HOUR_MS);
    else end(life);
  }
  let passedMs = 0;
  let seenUntil = scene.clock.now();
  for (const stepMs of STEPS_MS) {
    scene.clock.advance(stepMs);
    passedMs += stepMs;
    await scene.settled();
    const back = [...comesBackAfterMs].filter(([, afterMs]) => afterMs <= passedMs).map(([life]) => life);
    for (const life of back) comesBackAfterMs.delete(life);
    const asked = passedMs > DAY_MS ? await writtenTo(stage, seenUntil) : [];
    const active = [...back, ...asked.filter(({ random }) => random() < ANSWERS_LATER)];
    await Promise.all(active.map((life) => converse(stage, life)));
    for (const life of active) if (life.isSilent) end(life);
    seenUntil = scene.clock.now();
    await agents.work();
    await scene.settled();
  }
}

function end(life: Life): void {
  life.isSilent = false;
  life.isOver = true;
  if (life.mind.outcome === 'open') life.mind.outcome = 'silent';
}

/** To whom something was said since then. */
async function writtenTo({ scene, lives }: Stage, since: Date): Promise<Life[]> {
  const [workspace] = scene.loopline.workspaces;
  const { rows } = await queryIn<{ phone: string }>(scene.loopline.db, workspace?.id ?? '', {
    text: `select distinct address.phone from message
      join address on address.workspace_id = $1 and address.id = message.address_id
      where message.workspace_id = $1 and direction = 'out' and written_at > $2`,
    values: [workspace?.id, since],
  });
  const phones = new Set(rows.map(({ phone }) => phone.replace('+', '')));
  return lives.filter(({ mind, isSilent }) => phones.has(mind.customer.waId) && !isSilent);
}
