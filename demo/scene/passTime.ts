import { one } from '../../src/db/one.ts';
import { queryIn } from '../../src/db/queryIn.ts';
import type { Loopline } from '../../src/main.ts';
import { finish, settle, type Together } from './settle.ts';

/** A turn may set the next instant; a story that needs more steps than this goes in circles. */
const MOST_STEPS = 1_000;

/**
 * Lets time pass on the shared clock, and stops at every instant at which something falls due: what follows from a
 * timer after two hours counts from then, and not from the end of the jump.
 */
export async function passTime(together: Together, ms: number): Promise<void> {
  await settle(together);
  await pass(together, ms);
}

/** The same right after somebody did something: where nothing is left, a sweep is made at the end of the moment only. */
export async function passMoment(together: Together, ms: number): Promise<void> {
  const left = await finish(together);
  if (left.length > 0) await settle(together);
  await pass(together, ms);
}

async function pass(together: Together, ms: number): Promise<void> {
  const { loopline, worlds } = together;
  const clock = worlds[0]?.clock;
  if (!clock) throw new Error('Time passes for a world; there is none');
  const endAt = clock.now().getTime() + ms;
  for (let step = 0; step < MOST_STEPS && clock.now().getTime() < endAt; step++) {
    const dueAt = await nextDueAt(loopline, clock.now());
    const untilAt = Math.min(endAt, dueAt?.getTime() ?? endAt);
    clock.advance(Math.max(1, untilAt - clock.now().getTime()));
    await settle(together);
  }
}

/** When something falls due next in any of the workspaces; null: nothing waits for time. */
export async function nextDueAt(
  { db, workspaces }: Pick<Loopline, 'db' | 'workspaces'>,
  now: Date,
): Promise<Date | null> {
  const found = workspaces.map(async ({ id }) => {
    const next = await queryIn<{ at: Date | null }>(db, id, {
      name: 'nextDueAt',
      text: NEXT,
      values: [id, now],
    });
    return one(next).at;
  });
  const instants = (await Promise.all(found)).filter((at) => at !== null);
  return instants.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

const NEXT = `
select min(at) as at from (
  select due_at as at from timer where workspace_id = $1
  union all select next_alarm_at from ticket_clock where workspace_id = $1
  union all select next_attempt_at from message where workspace_id = $1 and status in ('queued', 'unknown')
  union all select next_attempt_at from effect where workspace_id = $1 and state in ('queued', 'unknown')
  union all select execute_at from held_act where workspace_id = $1 and state = 'held'
) instants where at > $2`;
