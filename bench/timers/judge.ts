import type pg from 'pg';
import { RUNGS, type Sown } from './sow.ts';

/** What a campaign came to. All that is `…Lost` or `…Twice` must be 0. */
export interface Verdict {
  holds: boolean;
  timers: number;
  timersOnce: number;
  timersLost: number;
  timersTwice: number;
  /** Events that a turn set aside for a person, because three processes in a row died over them. */
  setAside: number;
  rungs: number;
  rungsOnce: number;
  rungsLost: number;
  rungsTwice: number;
  /** Acts of the highest rung: the move, decided by a turn, and the word to the manager. */
  actsLost: number;
  actsTwice: number;
  breachesLost: number;
}

/** Counts, in what was written down, how often each timer and each rung happened. */
export async function judge(superuser: pg.Pool, sown: Sown): Promise<Verdict> {
  const timers = times(await counts(superuser, TIMERS), sown.timers);
  const rungs = times(await counts(superuser, RUNGS_TOLD, [RUNGS.length]), sown.rungs);
  const moves = times(await counts(superuser, MOVES), sown.conversations);
  const words = times(await counts(superuser, WORDS), sown.conversations);
  const [setAside = 0] = await counts(superuser, SET_ASIDE);
  const [breaches] = await counts(superuser, BREACHES);
  const found = {
    timers: sown.timers,
    timersOnce: timers.once,
    timersLost: timers.lost,
    timersTwice: timers.twice,
    setAside,
    rungs: sown.rungs,
    rungsOnce: rungs.once,
    rungsLost: rungs.lost,
    rungsTwice: rungs.twice,
    actsLost: moves.lost + words.lost,
    actsTwice: moves.twice + words.twice,
    breachesLost: sown.conversations - (breaches ?? 0),
  };
  const wrong = [
    found.timersLost,
    found.timersTwice,
    found.rungsLost,
    found.rungsTwice,
    found.actsLost,
    found.actsTwice,
    found.breachesLost,
  ];
  return { holds: wrong.every((count) => count === 0), ...found };
}

async function counts(superuser: pg.Pool, text: string, values: unknown[] = []): Promise<number[]> {
  const { rows } = await superuser.query<{ n: number }>(text, values);
  return rows.map(({ n }) => n);
}

function times(found: number[], expected: number): { once: number; lost: number; twice: number } {
  const once = found.filter((n) => n === 1).length;
  const twice = found.filter((n) => n > 1).length;
  return { once, twice, lost: expected - once - twice };
}

/** By how many turns each timer was heard: a turn that heard it says what it changed, or why nothing. */
const TIMERS = `
select count(distinct turn.number)::int as n from event join turn on turn.conversation_id = event.conversation_id,
  jsonb_array_elements(turn.changes) change
where event.payload ->> 'kind' = 'timer' and change ->> 'event' = event.id::text
group by event.payload ->> 'loopId', event.payload ->> 'name'`;

const RUNGS_TOLD = `
select count(*)::int as n from activity, jsonb_array_elements(facts) fact
where fact ->> 'kind' like 'clock.%' and (fact ->> 'rung')::int < $1
group by fact ->> 'ticketId', fact ->> 'clock', fact ->> 'rung'`;

const MOVES = `
select count(distinct turn.number)::int as n from event join turn on turn.conversation_id = event.conversation_id,
  jsonb_array_elements(turn.changes) change
where event.payload ->> 'by' = 'clock' and event.payload -> 'to' ->> 'queue' = 'desk' and change ->> 'event' = event.id::text
group by event.payload ->> 'ticketId'`;

const WORDS = `
select count(*)::int as n from notification where about like 'clock.%' and agent_id = 'mario' and details ->> 'rung' = '2'
group by ticket_id`;

const BREACHES = `select count(*)::int as n from ticket_clock where breached_at = due_at`;

const SET_ASIDE = `
select count(*)::int as n from turn, jsonb_array_elements(changes) change where change ->> 'none' like 'quarantined%'`;
