import { request, type Dispatcher } from 'undici';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Clock } from '../../base/clock.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { InwardAddress } from './outwardAgent.ts';
import { secretOf, signatureOf } from './secretOf.ts';

export interface DeliverDeps {
  db: Database;
  clock: Clock;
  /** Of the installation. */
  secret: string;
  agent: Dispatcher;
}

/** How long after each failure it is tried again, in ms; after the last it is given up. */
const AGAIN_AFTER_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
];
/** An address that answers slower has to answer first and work later. */
const ANSWERED_WITHIN_MS = 10 * SECOND_MS;
/** Who took a delivery up and has not said what came of it is taken for dead. */
const CLAIMED_MS = MINUTE_MS;
const AT_ONCE = 16;

interface Due {
  id: string;
  webhook_id: string;
  url: string;
  secret_number: number;
  body: unknown;
  attempts: number;
}

type Outcome = { ok: true; status: number } | { ok: false; status: number | null; error: string };

/** For the sweep. */
export const DELIVERIES_DUE = `
select from webhook_delivery where workspace_id = $1 and state = 'queued' and next_attempt_at <= $2`;

/** Delivers what is due: at least once, signed, each try with the same id. Gives how many were tried. */
export async function deliver(deps: DeliverDeps, workspaceId: WorkspaceId): Promise<number> {
  const due = await claim(deps, workspaceId);
  await Promise.all(due.map((one) => deliverOne(deps, workspaceId, one)));
  return due.length;
}

async function claim({ db, clock }: DeliverDeps, workspaceId: WorkspaceId): Promise<Due[]> {
  const now = clock.now();
  const { rows } = await queryIn<Due>(db, workspaceId, {
    name: 'claimDeliveries',
    text: `update webhook_delivery set next_attempt_at = $3, attempts = attempts + 1
      from webhook
      where webhook_delivery.workspace_id = $1 and webhook_delivery.id in (
          select id from webhook_delivery where workspace_id = $1 and state = 'queued' and next_attempt_at <= $2
          order by next_attempt_at limit $4 for update skip locked)
        and webhook.workspace_id = $1 and webhook.id = webhook_delivery.webhook_id and webhook.state = 'active'
      returning webhook_delivery.id, webhook_id, webhook.url, webhook.secret_number, body, attempts`,
    values: [workspaceId, now, new Date(now.getTime() + CLAIMED_MS), AT_ONCE],
  });
  return rows;
}

async function deliverOne(deps: DeliverDeps, workspaceId: WorkspaceId, due: Due): Promise<void> {
  const outcome = await post(deps, due);
  const now = deps.clock.now();
  if (outcome.ok) return settle(deps.db, workspaceId, due, { state: 'delivered', outcome, now, next: null });
  if (outcome.status === 410) await pause(deps.db, workspaceId, due.webhook_id, 'gone');
  const wait = AGAIN_AFTER_MS[due.attempts - 1];
  const isGivenUp = wait === undefined || outcome.status === 410;
  if (isGivenUp && wait === undefined) await pause(deps.db, workspaceId, due.webhook_id, 'failing');
  const next = isGivenUp ? null : new Date(now.getTime() + wait);
  await settle(deps.db, workspaceId, due, { state: isGivenUp ? 'failed' : 'queued', outcome, now, next });
}

async function post({ clock, secret, agent }: DeliverDeps, due: Due): Promise<Outcome> {
  const body = JSON.stringify(due.body);
  const at = Math.floor(clock.now().getTime() / SECOND_MS);
  const own = secretOf(secret, { id: due.webhook_id, secretNumber: due.secret_number });
  try {
    const answer = await request(due.url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Loopline',
        'webhook-id': due.id,
        'webhook-timestamp': String(at),
        'webhook-signature': signatureOf(own, { id: due.id, at, body }),
      },
      body,
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
    });
    await answer.body.dump();
    const { statusCode: status } = answer;
    return status >= 200 && status < 300 ? { ok: true, status } : { ok: false, status, error: 'refused' };
  } catch (error) {
    return { ok: false, status: null, error: reasonOf(error) };
  }
}

/** In words of ours: what the system says may hold addresses of this network. */
function reasonOf(error: unknown): string {
  if (error instanceof InwardAddress || (error instanceof Error && error.cause instanceof InwardAddress))
    return 'inwardAddress';
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  const code = (error as NodeJS.ErrnoException).code;
  return typeof code === 'string' ? code : 'unreachable';
}

async function settle(
  db: Database,
  workspaceId: WorkspaceId,
  { id, attempts }: Due,
  { state, outcome, now, next }: { state: string; outcome: Outcome; now: Date; next: Date | null },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'settleDelivery',
    text: `update webhook_delivery set state = $3, last_status = $4, last_error = $5, next_attempt_at = $6,
        delivered_at = case when $3 = 'delivered' then $7::timestamptz end
      where workspace_id = $1 and id = $2 and state = 'queued' and attempts = $8`,
    values: [workspaceId, id, state, outcome.status, outcome.ok ? null : outcome.error, next, now, attempts],
  });
}

async function pause(db: Database, workspaceId: WorkspaceId, id: string, because: string): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'pauseWebhook',
    text: `update webhook set state = 'paused', paused_because = $3 where workspace_id = $1 and id = $2 and state = 'active'`,
    values: [workspaceId, id, because],
  });
}
