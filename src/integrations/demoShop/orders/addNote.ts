import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown } from '../refusals.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';

const KIND = 'note';
const shopNote = z.object({ id: z.string(), text: z.string() });

export function addNote(http: Http): ConnectorOperation {
  return implement(orders.addNote, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, text }, call) => {
      const notes = path`/orders/${orderRef}/notes`;
      const written = await writeOnce(
        http,
        { of: { orderRef }, kind: KIND, method: 'POST', path: notes, json: { text }, schema: shopNote },
        call,
      );
      if (written.kind === 'written' || written.kind === 'before') return { kind: 'sent' };
      if (written.kind === 'stale') return { kind: 'later', reason: 'the order changed meanwhile' };
      if (isUnknown(written)) return { kind: 'done', outcome: 'none', output: {} };
      return notDone(written);
    },
    lookUp: async ({ orderRef }, call) => {
      const found = await findWrite(http, KIND, call);
      if (found.kind !== 'found') return found;
      if (found.write.orderId !== orderRef)
        return { kind: 'cannotTell', reason: 'our reference is at another order' };
      return { kind: 'done', outcome: 'noted', output: {} };
    },
  });
}
