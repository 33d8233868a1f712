import { CONTROL_PREFIX, placeOf } from '../faultHooks.ts';
import type { Peer } from '../peer.ts';
import { DIGITS, randomText } from '../random.ts';
import { RestError } from '../rest.ts';
import type { Collection } from '../store.ts';
import type { CrmActivity, CrmContact, CrmDeal, CrmOwner } from './crm.ts';

export interface CrmState {
  readonly peer: Peer;
  readonly contacts: Collection<CrmContact>;
  readonly owners: Collection<CrmOwner>;
  readonly deals: Collection<CrmDeal>;
  readonly activities: Collection<CrmActivity>;
}

export const newId = (state: CrmState, prefix: string) =>
  `${prefix}_${randomText(state.peer.random, 10, DIGITS)}`;

/**
 * On demand, a write is refused with HTTP 200 and `{ ok: false, messages }`, and nothing is written.
 * Measured on Request Tracker 5.0.3, which answers 200 with "Status 'nonsense' isn't a valid status".
 */
export function addPoliteRefusals(peer: Peer): void {
  peer.app.addHook('preHandler', async (request, reply) => {
    if (request.url.startsWith(CONTROL_PREFIX) || request.method === 'GET') return;
    const refusal = peer.faults.take('refusal', placeOf(request));
    if (refusal === null) return;
    return reply.send({
      ok: false,
      messages: refusal.messages ?? ["Status 'nonsense' isn't a valid status"],
    });
  });
}

/** Refuses a write on an older version. */
export function needFresh(kept: { id: string; version: number }, ifMatch: string | undefined): void {
  const asked = ifMatch?.replace(/^W\//, '').replaceAll('"', '');
  if (asked === undefined || asked === '*' || asked === String(kept.version)) return;
  throw new RestError(412, 'stale', `${kept.id} is at version ${kept.version}, not ${asked}`);
}
