import { z } from 'zod';
import { path, type HttpFailure } from '../../http.ts';
import type { CallContext } from '../../integration.ts';
import type { Woo } from '../connection.ts';
import { noteOf } from '../marks.ts';

const written = z.object({ id: z.int() });

/** A note that people of the shop read, and customers do not. */
export async function writeNote(
  { admin }: Woo,
  { orderRef, text }: { orderRef: string; text: string },
  { reference, signal }: CallContext,
): Promise<{ kind: 'sent' } | HttpFailure> {
  const json = { note: noteOf(text, reference), customer_note: false };
  const where = path`/orders/${orderRef}/notes`;
  const answer = await admin.send({ method: 'POST', path: where, json, schema: written, signal });
  return answer.kind === 'ok' ? { kind: 'sent' } : answer;
}
