import type { client } from '../../../../data/client.ts';
import type { TextRow } from '../../parts/RowsField.tsx';

type Body = NonNullable<Parameters<typeof client.clocks.putPolicy>[0]['body']>;
type Rung = NonNullable<Body['ladder']>[number];

const MINUTE_MS = 60_000;

/** Rungs as they are written in a form: all texts. */
export function rowsOf(ladder: readonly Rung[]): TextRow[] {
  return ladder.map(({ clock, share, afterMs, do: act, queue = '', about = '' }) => ({
    clock,
    at: afterMs === undefined ? 'share' : 'after',
    amount: String(afterMs === undefined ? Math.round((share ?? 1) * 100) : afterMs / MINUTE_MS),
    do: act,
    queue,
    about,
  }));
}

/** What does not fit is refused by the server, which says what it expected. */
export function rungsOf(rows: readonly TextRow[]): Rung[] {
  return rows.map(({ clock, at, amount = '', do: act, queue = '', about = '' }) => ({
    clock: clock as Rung['clock'], // the options of the form
    do: act as Rung['do'],
    ...(at === 'after'
      ? { afterMs: Math.round(Number(amount) * MINUTE_MS) }
      : { share: Number(amount) / 100 }),
    ...(act === 'moveQueue' && queue !== '' && { queue }),
    ...(about !== '' && { about }),
  }));
}
