import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';

const shopInvoice = z.object({ number: z.string(), pdfPath: z.string().startsWith('/') });

export function readInvoice(http: Http): ConnectorOperation {
  return implement(orders.readInvoice, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const where = path`/orders/${orderRef}/invoice`;
      const invoice = await http.send({ method: 'GET', path: where, schema: shopInvoice, signal });
      if (invoice.kind === 'refused' && invoice.status === 404)
        return {
          kind: 'done',
          outcome: invoice.reason === 'not_issued' ? 'notIssued' : 'none',
          output: {},
        };
      if (invoice.kind !== 'ok') return notDone(invoice);
      const { number, pdfPath } = invoice.value;
      const pdf = await http.download({ path: pdfPath, signal });
      if (pdf.kind !== 'ok') return notDone(pdf);
      const file = { name: `${number}.pdf`, mediaType: pdf.mediaType, bytes: pdf.value };
      return { kind: 'done', outcome: 'found', output: { number }, files: [file] };
    },
  });
}
