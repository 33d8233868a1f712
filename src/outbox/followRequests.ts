import { MINUTE_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { makeKeyed } from '../base/keyed.ts';
import { queryIn } from '../db/queryIn.ts';
import { pairKey, unpair, type Desk, type OutboxDeps } from './desk.ts';
import { lookAtRequest } from './lookAtRequest.ts';

/** A webhook comes within seconds. This long after nothing came, the provider is asked for the first time. */
export const SOONEST_LOOK_MS = 2 * MINUTE_MS;
/** What is waited for long is asked about this often, and once when its time has just run out. */
const RAREST_LOOK_MS = 30 * MINUTE_MS;
const AT_ONCE = 20;

/** Follows what contacts were asked to pay on: a webhook that never comes must not leave a payment unseen. */
export function makeRequestDesk(deps: OutboxDeps): Pick<Desk, 'part' | 'idle'> {
  // Beside the sweep: a provider that hangs must not hold up the recovery of everything else.
  const workspaces = makeKeyed(1, look, (error, key) => deps.onError(error, unpair(key)));

  async function look(key: string): Promise<void> {
    const { workspaceId } = unpair(key);
    const due = await claimDue(deps, workspaceId);
    const told = await Promise.all(due.map((ref) => lookAtRequest(deps, workspaceId, ref)));
    const conversations = told.flat();
    if (conversations.length > 0) deps.onEvents(workspaceId, conversations);
  }

  return {
    part: {
      name: 'requests',
      due: [REQUESTS_DUE],
      sweep: ({ workspaceId }) => {
        workspaces.wake(pairKey(workspaceId, ''));
        return Promise.resolve([]);
      },
    },
    idle: () => workspaces.idle(),
  };
}

/** Each is asked about by one process; when that one dies over it, the next look is at its own time. */
async function claimDue({ db, clock }: OutboxDeps, workspaceId: WorkspaceId): Promise<string[]> {
  const { rows } = await queryIn<{ ref: string }>(db, workspaceId, {
    name: 'followRequests.claim',
    text: CLAIM,
    values: [workspaceId, clock.now(), SOONEST_LOOK_MS, RAREST_LOOK_MS, AT_ONCE],
  });
  return rows.map(({ ref }) => ref);
}

/** For the sweep: it is time to look at one. */
export const REQUESTS_DUE = `select from payment_request where workspace_id = $1 and next_look_at <= $2`;

/** Half as long again as it has been waited for, so that what is young is seen to soon. */
const CLAIM = `
update payment_request set next_look_at = least(
    $2::timestamptz + least(greatest(($2::timestamptz - asked_at) / 2, $3 * interval '1 ms'), $4 * interval '1 ms'),
    case when expires_at > $2 then expires_at + interval '1 minute' end)
where workspace_id = $1 and ref in (
  select ref from payment_request where workspace_id = $1 and next_look_at <= $2
  order by next_look_at limit $5 for update skip locked)
returning ref`;
