import { z } from 'zod';
import { path, type Http, type HttpAnswer, type HttpFailure } from '../http.ts';
import type { CallContext } from '../integration.ts';
import { cannotTell } from '../notDone.ts';
import { shopWrites, type ShopWrite } from './shopObjects.ts';

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

export interface Act<Schema extends z.ZodType> {
  /** What it changes: its version guards the act. */
  of: { orderRef: string } | { cartRef: string };
  kind: string;
  method: 'POST' | 'PUT';
  path: string;
  json: object;
  /** What the shop answers. */
  schema: Schema;
  /** The version that the asker saw; absent: the newest. */
  version?: string | null;
}

export type Written<Value> =
  /** The shop's word right after it was done. */
  | { kind: 'written'; value: Value }
  /** It stood there under our reference. */
  | { kind: 'before' }
  /** Only with a version: there is a newer one. */
  | { kind: 'stale' }
  | HttpFailure;

/** Somebody who changes a thing at the same moment makes us read it again; somebody who keeps doing so, come back later. */
const TRIES = 4;

/**
 * Writes unless our reference has been written.
 *
 * The version is read before the reference is looked for: whoever writes under our reference after the look changes
 * the order or the cart, and our own write is refused as stale. So the shop, which knows no keys, acts once even when
 * two processes believe that the act is theirs.
 */
export async function writeOnce<Schema extends z.ZodType>(
  http: Http,
  act: Act<Schema>,
  call: CallContext,
): Promise<Written<z.output<Schema>>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const written = await tryOnce(http, act, call);
    if (written.kind !== 'stale' || typeof act.version === 'string') return written;
  }
  return { kind: 'later', reason: `${act.kind}: others change the same again and again` };
}

async function tryOnce<Schema extends z.ZodType>(
  http: Http,
  act: Act<Schema>,
  call: CallContext,
): Promise<Written<z.output<Schema>>> {
  const newest = await readVersion(http, act.of, call.signal);
  if (newest.kind !== 'ok') return newest;
  const found = await findWrite(http, act.kind, call);
  if (found.kind === 'found') return { kind: 'before' };
  if (found.kind === 'cannotTell')
    return { kind: call.attempt > 1 ? 'unknown' : 'later', reason: found.reason };
  const written = await http.send({
    method: act.method,
    path: act.path,
    json: { ...act.json, externalReference: call.reference },
    headers: { 'if-match': `"${act.version ?? newest.value.version}"` },
    schema: act.schema,
    signal: call.signal,
  });
  if (written.kind === 'ok') return { kind: 'written', value: written.value };
  if (written.kind === 'refused' && written.status === 412) return { kind: 'stale' };
  return written;
}

const versioned = z.object({ version: z.string() });

function readVersion(
  http: Http,
  of: Act<z.ZodType>['of'],
  signal: AbortSignal,
): Promise<HttpAnswer<{ version: string }>> {
  const where = 'orderRef' in of ? path`/orders/${of.orderRef}` : path`/carts/${of.cartRef}`;
  return http.send({ method: 'GET', path: where, schema: versioned, signal });
}
