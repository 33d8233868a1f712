import { z } from 'zod';
import { path, type HttpFailure } from '../../http.ts';
import type { CallContext } from '../../integration.ts';
import type { Woo } from '../connection.ts';

const written = z.object({ id: z.int() });

/** One change of an order's own fields. WooCommerce sets metadata key by key, so that what others wrote there stays. */
export async function writeOrder(
  { admin }: Woo,
  { orderRef, json }: { orderRef: string; json: object },
  { signal }: CallContext,
): Promise<{ kind: 'sent' } | HttpFailure> {
  const where = path`/orders/${orderRef}`;
  const answer = await admin.send({ method: 'PUT', path: where, json, schema: written, signal });
  return answer.kind === 'ok' ? { kind: 'sent' } : answer;
}
