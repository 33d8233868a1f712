import { z } from 'zod';
import { path, type HttpFailure } from '../../http.ts';
import type { CallContext } from '../../integration.ts';
import type { Medusa } from '../connection.ts';

const written = z.object({ order: z.object({ id: z.string() }) });

/** One change of an order's own fields. Medusa joins metadata key by key, so that what others wrote there stays. */
export async function writeOrder(
  { admin }: Medusa,
  { orderRef, json }: { orderRef: string; json: object },
  { signal }: CallContext,
): Promise<{ kind: 'sent' } | HttpFailure> {
  const where = path`/admin/orders/${orderRef}`;
  const answer = await admin.send({ method: 'POST', path: where, json, schema: written, signal });
  return answer.kind === 'ok' ? { kind: 'sent' } : answer;
}
