import type { Http, HttpFailure } from '../http.ts';
import type { CallContext } from '../integration.ts';
import { cannotTell } from '../notDone.ts';
import { fetchOrder } from './readOrders.ts';
import { shopOrder, shopWrites, type ShopWrite } from './shopObjects.ts';

/** What was written under our reference: exactly one write of this kind, or nothing, or nobody can tell. */
export type WriteFound =
  { kind: 'found'; write: ShopWrite } | { kind: 'absent' } | { kind: 'cannotTell'; reason: string };

export async function findWrite(
  http: Http,
  kind: string,
  { reference, signal }: CallContext,
): Promise<WriteFound> {
  const query = { externalReference: reference };
  const answer = await http.send({ method: 'GET', path: '/writes', query, schema: shopWrites, signal });
  if (answer.kind !== 'ok') return cannotTell(answer);
  const ours = answer.value.writes.filter((write) => write.externalReference === reference);
  const [write, ...others] = ours;
  if (!write) return { kind: 'absent' };
  if (others.length > 0 || write.kind !== kind)
    return {
      kind: 'cannotTell',
      reason: `the reference has ${ours.length} writes of ${ours.map((one) => one.kind).join()}`,
    };
  return { kind: 'found', write };
}

export interface OrderWrite {
  orderRef: string;
  kind: string;
  path: string;
  json: object;
  /** The version that the asker saw; null: the newest. */
  version: string | null;
}

export type Written = { kind: 'sent' } | { kind: 'stale' } | HttpFailure;

/**
 * Writes unless our reference has been written.
 *
 * The version is read before the reference is looked for: whoever writes under our reference after the look changes
 * the order, and our own write is refused as stale. So the shop, which knows no keys, acts once even when two
 * processes believe that the act is theirs.
 */
export async function writeOnce(http: Http, asked: OrderWrite, call: CallContext): Promise<Written> {
  const order = await fetchOrder(http, asked.orderRef, call.signal);
  if (order.kind !== 'ok') return order;
  const found = await findWrite(http, asked.kind, call);
  if (found.kind === 'found') return { kind: 'sent' };
  if (found.kind === 'cannotTell')
    return { kind: call.attempt > 1 ? 'unknown' : 'later', reason: found.reason };
  const written = await http.send({
    method: 'POST',
    path: asked.path,
    json: { ...asked.json, externalReference: call.reference },
    headers: { 'if-match': `"${asked.version ?? order.value.version}"` },
    schema: shopOrder,
    signal: call.signal,
  });
  if (written.kind === 'ok') return { kind: 'sent' };
  if (written.kind === 'refused' && written.status === 412) return { kind: 'stale' };
  return written;
}
