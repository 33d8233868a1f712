import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Blow } from './nemesis.ts';

/** How long the work that was under way at a blow took until all of it had moved. */
export interface Recovery {
  /** 'double' when a second blow came before the work of the first had moved: then the time counts from the second. */
  blow: Blow | 'double';
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

/** Looks until nothing is as it was before the blow. While PostgreSQL recovers nothing has moved. */
export async function recoveryAfter(
  superuser: pg.Pool,
  { struck, before, at }: { struck: Blow[]; before: Set<string>; at: number },
): Promise<Recovery> {
  const struckAt = performance.now();
  const [blow = 'double', ...more] = struck;
  const recovery = { blow: more.length > 0 ? ('double' as const) : blow, at, pieces: before.size };
  let left = before;
  for (;;) {
    const tookMs = Math.round(performance.now() - struckAt);
    if (tookMs > LONGEST_MS) return { ...recovery, tookMs, last: lastOf(left) };
    const now = await workUnderWay(superuser).catch(() => null);
    const still = now === null ? left : new Set([...left].filter((piece) => now.has(piece)));
    if (still.size === 0)
      return { ...recovery, tookMs: Math.round(performance.now() - struckAt), last: lastOf(left) };
    left = still;
    await wait(LOOK_EVERY_MS);
  }
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
