import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_EVERY_MS = 250;
const LONGEST_MS = 90_000;
/** Statuses of the last messages are on their way for this long. */
const QUIET_MS = 2_000;

/** Waits until nothing is under way and nothing will be tried again. False when that did not happen in time. */
export async function drained(superuser: pg.Pool): Promise<boolean> {
  const giveUpAt = performance.now() + LONGEST_MS;
  let quietSince = performance.now();
  while (performance.now() < giveUpAt) {
    const { rows } = await superuser.query<{ left: number }>(LEFT);
    if (Number(rows[0]?.left) > 0) quietSince = performance.now();
    if (performance.now() - quietSince >= QUIET_MS) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

const LEFT = `
select (select count(*) from event where turn_number is null)
  + (select count(*) from message where status in ('queued', 'sending') or (status = 'unknown' and next_attempt_at is not null))
  + (select count(*) from effect where state in ('queued', 'claimed', 'sent', 'unknown')) as left`;
