import { setTimeout as wait } from 'node:timers/promises';
import { queryIn } from '../../src/db/queryIn.ts';
import type { Loopline } from '../../src/main.ts';
import type { World } from '../../world/startWorld.ts';

/** A product and the worlds around it, in one process and on one clock. */
export interface Together {
  loopline: Loopline;
  worlds: readonly World[];
}

const LOOK_EVERY_MS = 5;
/** Work that is still there after so many looks may need the sweep. */
const LOOKS = 10;
/** Real time. Whatever is not done by then never will be. */
const LONGEST_MS = 30_000;

/**
 * Waits until nothing is left to do at this instant: every webhook is delivered, every turn taken, every message sent,
 * every effect performed, every timer fired, and a sweep found nothing more. What waits for a later instant stays.
 *
 * @throws Error what is left after `longestMs` of real time.
 */
export async function settle(together: Together, longestMs = LONGEST_MS): Promise<void> {
  const giveUpAt = performance.now() + longestMs;
  // What came by itself comes to its end first: one sweep is enough then, unless it finds something.
  await finish(together);
  for (;;) {
    const before = await turnsTaken(together.loopline);
    await together.loopline.sweeper.sweep();
    const left = await finish(together);
    if (left.length === 0 && (await turnsTaken(together.loopline)) === before) return;
    if (performance.now() > giveUpAt) throw new Error(`Still to be done at this instant: ${left.join(', ')}`);
  }
}

/** Lets what is under way come to its end, and gives what is left all the same. Nobody is waited for who may write more. */
export async function finish(together: Together): Promise<string[]> {
  const { loopline, worlds } = together;
  await delivered(together);
  for (let look = 1; ; look++) {
    loopline.turns.hurry();
    await loopline.automationIdle();
    await loopline.turns.idle();
    await loopline.outbox.idle();
    const left = await leftToDo(loopline, worlds[0]?.clock.now() ?? new Date(0));
    await delivered(together);
    if (left.every(({ bySweep }) => bySweep) || look === LOOKS) return left.map(({ what }) => what);
    await wait(LOOK_EVERY_MS);
  }
}

const delivered = ({ worlds }: Together) => Promise.all(worlds.map((world) => world.settled()));

/** Of all conversations together. */
async function turnsTaken({ db, workspaces }: Loopline): Promise<number> {
  const taken = workspaces.map(async ({ id }) => {
    const text = 'select coalesce(sum(version), 0)::int as turns from conversation where workspace_id = $1';
    const { rows } = await queryIn<{ turns: number }>(db, id, { name: 'turnsTaken', text, values: [id] });
    return rows[0]?.turns ?? 0;
  });
  return (await Promise.all(taken)).reduce((sum, turns) => sum + turns, 0);
}

interface Left {
  /** With where it stands: 'effect payments.refund sent'. */
  what: string;
  /** Nothing but a sweep begins it. */
  bySweep: boolean;
}

async function leftToDo({ db, workspaces }: Loopline, now: Date): Promise<Left[]> {
  const left = workspaces.map(async ({ id }) => {
    const { rows } = await queryIn<Left>(db, id, {
      name: 'leftToDo',
      text: LEFT,
      values: [id, now],
    });
    return rows;
  });
  return (await Promise.all(left)).flat();
}

/** What an account that is held cannot send, what is claimed until a later instant, and what is said after that, is not for now. */
const LEFT = `
select 'event ' || (payload->>'kind') || ' after ' || attempts || ' attempts' as what, false as "bySweep" from event
  where workspace_id = $1 and turn_number is null
union all select 'message ' || status, false from message
  join address on address.workspace_id = $1 and address.id = message.address_id
  left join channel_account on channel_account.workspace_id = $1 and channel_account.channel = address.channel
    and channel_account.external_id = address.account
  where message.workspace_id = $1 and held_reason is null
    and (status = 'sending' or (status in ('queued', 'unknown') and coalesce(next_attempt_at, '-infinity') <= $2))
    and not exists (select from message as earlier where earlier.workspace_id = $1 and earlier.id < message.id
      and earlier.conversation_id = message.conversation_id and earlier.status in ('queued', 'unknown')
      and earlier.next_attempt_at > $2)
union all select 'timer ' || name, true from timer where workspace_id = $1 and due_at <= $2
union all select 'clock ' || kind, true from ticket_clock where workspace_id = $1 and next_alarm_at <= $2
union all select 'act ' || state, true from held_act where workspace_id = $1 and state = 'held' and execute_at <= $2
union all select 'effect ' || operation || ' ' || state, false from effect
  where workspace_id = $1
    and (state in ('claimed', 'sent') or (state in ('queued', 'unknown') and coalesce(next_attempt_at, '-infinity') <= $2))`;
