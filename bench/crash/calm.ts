import type { Stage } from './stage.ts';

const SECOND_MS = 1_000;
/** How long everything may take, on the clock of the stage. */
const LONGEST_S = 180;
/** A death that is noticed late leaves a webhook to be delivered once more. */
const QUIET_S = 3;

/**
 * Lets time pass, second by second, until nothing is left to do but what waits for a person or for a timer: every
 * webhook is delivered, every turn taken, every message settled, every effect known.
 */
export async function calm(stage: Stage): Promise<void> {
  let quietSeconds = 0;
  for (let second = 0; second < LONGEST_S; second++) {
    const deaths = stage.product.deaths();
    const left = await settleNow(stage);
    const isQuiet = left === 0 && stage.product.deaths() === deaths;
    quietSeconds = isQuiet ? quietSeconds + 1 : 0;
    if (quietSeconds > QUIET_S) return;
    await stage.advance(SECOND_MS);
  }
  throw new Error(`Nothing comes to rest: ${await settleNow(stage)} things are still to be done`);
}

/** What is to be done at this instant is done. Gives how much is left for later ones. */
async function settleNow({ world, product, database }: Stage): Promise<number> {
  await world.settled();
  await product.settle();
  await world.settled();
  await product.settle();
  const { rows } = await database.superuser.query<{ left: number }>(LEFT);
  return Number(rows[0]?.left);
}

const LEFT = `
select (select count(*) from event where turn_number is null)
  + (select count(*) from message where status in ('queued', 'sending') or (status = 'unknown' and next_attempt_at is not null))
  + (select count(*) from effect where state in ('queued', 'claimed', 'sent', 'unknown')) as left`;
