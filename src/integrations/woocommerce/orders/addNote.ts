import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isId, isUnknown, type Woo } from '../connection.ts';
import { isNoteOf } from '../marks.ts';
import { writeNote } from './writeNote.ts';

/** All notes of an order come at once. */
const notes = z.array(z.object({ note: z.string() }));

export function addNote(woo: Woo): ConnectorOperation {
  return implement(orders.addNote, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, call) => {
      if (!isId(asked.orderRef)) return { kind: 'done', outcome: 'none', output: {} };
      const noted = await writeNote(woo, asked, call);
      if (isUnknown(noted)) return { kind: 'done', outcome: 'none', output: {} };
      return noted.kind === 'sent' ? noted : notDone(noted);
    },
    lookUp: async ({ orderRef }, { reference, signal }) => {
      if (!isId(orderRef)) return { kind: 'absent' };
      const read = await woo.admin.send({
        method: 'GET',
        path: path`/orders/${orderRef}/notes`,
        query: { type: 'internal', _fields: 'id,note' },
        schema: notes,
        signal,
      });
      if (isUnknown(read)) return { kind: 'absent' };
      if (read.kind !== 'ok') return cannotTell(read);
      if (!read.value.some(({ note }) => isNoteOf(note, reference))) return { kind: 'absent' };
      return { kind: 'done', outcome: 'noted', output: {} };
    },
  });
}
