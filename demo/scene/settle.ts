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
/** Real time. Whatever is not done by then never will be. */
const LONGEST_MS = 30_000;

/**
 * Waits until nothing is left to do at this instant: every webhook is delivered, every turn taken, every message sent,
 * every effect performed, every timer fired. What waits for a later instant stays.
 */
export async function settle({ loopline, worlds }: Together): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_MS;
  for (;;) {
    await Promise.all(worlds.map((world) => world.settled()));
    await loopline.sweeper.sweep();
    await loopline.automationIdle();
    await loopline.turns.idle();
    await loopline.outbox.idle();
    const left = await leftToDo(loopline, worlds[0]?.clock.now() ?? new Date(0));
    if (left.length === 0) return Promise.all(worlds.map((world) => world.settled())).then(() => undefined);
    if (performance.now() > giveUpAt) throw new Error(`Still to be done at this instant: ${left.join(', ')}`);
    await wait(LOOK_EVERY_MS);
  }
}

/** What it is, and where it stands: 'effect payments.refund sent'. */
async function leftToDo({ db, workspaces }: Loopline, now: Date): Promise<string[]> {
  const left = workspaces.map(async ({ id }) => {
    const { rows } = await queryIn<{ what: string }>(db, id, {
      name: 'leftToDo',
      text: LEFT,
      values: [id, now],
    });
    return rows.map(({ what }) => what);
  });
  return (await Promise.all(left)).flat();
}

/** What an account that is held cannot send, what is claimed until a later instant, and what is said after that, is not for now. */
const LEFT = `
select 'event ' || (payload->>'kind') || ' after ' || attempts || ' attempts' as what from event
  where workspace_id = $1 and turn_number is null
union all select 'message ' || status from message
  join address on address.workspace_id = $1 and address.id = message.address_id
  left join channel_account on channel_account.workspace_id = $1 and channel_account.channel = address.channel
    and channel_account.external_id = address.account
  where message.workspace_id = $1 and held_reason is null
    and (status = 'sending' or (status in ('queued', 'unknown') and coalesce(next_attempt_at, '-infinity') <= $2))
    and not exists (select from message as earlier where earlier.workspace_id = $1 and earlier.id < message.id
      and earlier.conversation_id = message.conversation_id and earlier.status in ('queued', 'unknown')
      and earlier.next_attempt_at > $2)
union all select 'timer ' || name from timer where workspace_id = $1 and due_at <= $2
union all select 'clock ' || kind from ticket_clock where workspace_id = $1 and next_alarm_at <= $2
union all select 'act ' || state from held_act where workspace_id = $1 and state = 'held' and execute_at <= $2
union all select 'effect ' || operation || ' ' || state from effect
  where workspace_id = $1
    and (state in ('claimed', 'sent') or (state in ('queued', 'unknown') and coalesce(next_attempt_at, '-infinity') <= $2))`;
