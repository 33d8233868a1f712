import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Blow } from './nemesis.ts';

/** How long the work that was under way at a blow took until all of it had moved. */
export interface Recovery {
  blow: Blow;
  /** Since the start of the campaign, in ms. */
  at: number;
  /** Pieces of work that were under way. */
  pieces: number;
  tookMs: number;
  /** What moved last, as it was at the blow: 'effect 01a1… sent 1'. */
  last: string | null;
}

const LOOK_EVERY_MS = 100;
/** What has not moved by then counts with this time; the checks at the end tell what became of it. */
const LONGEST_MS = 60_000;

/** Work that somebody should be doing now, as `kind id how-far`: it changes as soon as anybody has done anything with it. */
export async function workUnderWay(superuser: pg.Pool): Promise<Set<string>> {
  const { rows } = await superuser.query<{ piece: string }>(UNDER_WAY);
  return new Set(rows.map(({ piece }) => piece));
}

/** Looks until nothing of `before` is as it was. While PostgreSQL recovers nothing has moved. */
export async function untilMoved(
  superuser: pg.Pool,
  before: Set<string>,
): Promise<{ tookMs: number; last: string | null }> {
  const struckAt = performance.now();
  let left = before;
  while (left.size > 0 && performance.now() - struckAt < LONGEST_MS) {
    await wait(LOOK_EVERY_MS);
    const now = await workUnderWay(superuser).catch(() => null);
    if (now === null) continue;
    const still = new Set([...left].filter((piece) => now.has(piece)));
    if (still.size === 0) return { tookMs: performance.now() - struckAt, last: lastOf(left) };
    left = still;
  }
  return { tookMs: left.size === 0 ? 0 : LONGEST_MS, last: lastOf(left) };
}

const lastOf = (pieces: Set<string>) => [...pieces][0] ?? null;

/** What waits for a later instant is nobody's work yet. */
const UNDER_WAY = `
select 'event ' || id as piece from event where turn_number is null
union all
select concat_ws(' ', 'message', id, status, attempt) from message
where status = 'sending' or (status = 'queued' and coalesce(next_attempt_at, '-infinity') <= now())
union all
select concat_ws(' ', 'effect', id, state, attempt) from effect
where state in ('claimed', 'sent') or (state in ('queued', 'unknown') and coalesce(next_attempt_at, '-infinity') <= now())`;
