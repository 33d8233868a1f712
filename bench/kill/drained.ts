import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_EVERY_MS = 250;
/** An effect whose answer was lost again and again is asked about every two minutes. */
const LONGEST_MS = 240_000;
/** Statuses of the last messages are on their way for this long. */
const QUIET_MS = 2_000;

/** Waits until nothing is under way and nothing will be tried again. Gives what was left when that did not happen in time. */
export async function drained(superuser: pg.Pool): Promise<string[]> {
  const giveUpAt = performance.now() + LONGEST_MS;
  let left: string[] = [];
  let quietSince = performance.now();
  while (performance.now() < giveUpAt) {
    const { rows } = await superuser.query<{ piece: string }>(LEFT);
    left = rows.map(({ piece }) => piece);
    if (left.length > 0) quietSince = performance.now();
    if (performance.now() - quietSince >= QUIET_MS) return [];
    await wait(LOOK_EVERY_MS);
  }
  return left;
}

const LEFT = `
select concat_ws(' ', 'event', key, 'tried', attempts) as piece from event where turn_number is null
union all
select concat_ws(' ', 'message', id, status, 'attempt', attempt, failure->>'reason', next_attempt_at) from message
where status in ('queued', 'sending') or (status = 'unknown' and next_attempt_at is not null)
union all
select concat_ws(' ', 'effect', key, state, 'attempt', attempt, failure->>'reason', next_attempt_at) from effect
where state in ('queued', 'claimed', 'sent', 'unknown')`;
