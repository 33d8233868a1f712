import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement, type LookedUp } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { returns } from '../ports/returns.ts';
import { warehouseReturn, warehouseReturns, type WarehouseReturn } from './warehouseObjects.ts';

/**
 * The warehouse takes one reference twice and makes two returns of it, without versions to guard against it:
 * it is looked up first, and the outbox gives an act to one process at a time.
 */
export function createReturn(http: Http): ConnectorOperation {
  return implement(returns.create, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ orderNumber, sku, quantity, reason }, { reference, signal }) => {
      const json = { orderNumber, lines: [{ sku, quantity }], reason, externalReference: reference };
      const created = await http.send({
        method: 'POST',
        path: '/returns',
        json,
        schema: warehouseReturn,
        signal,
      });
      return created.kind === 'ok' ? { kind: 'sent' } : notDone(created);
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

type Found = LookedUp<typeof returns.create.answers>;

async function lookUp(http: Http, { reference, signal }: CallContext): Promise<Found> {
  const query = { externalReference: reference };
  const answer = await http.send({
    method: 'GET',
    path: '/returns',
    query,
    schema: warehouseReturns,
    signal,
  });
  if (answer.kind !== 'ok') return cannotTell(answer);
  const ours = answer.value.returns.find((one) => one.externalReference === reference);
  return ours ? withLabel(http, ours, signal) : { kind: 'absent' };
}

/** A return without its label is of no use to the customer: until the label is there, nobody can tell. */
async function withLabel(
  http: Http,
  { id, trackingNumber }: WarehouseReturn,
  signal: AbortSignal,
): Promise<Found> {
  const label = await http.download({ path: path`/returns/${id}/label.pdf`, signal });
  if (label.kind !== 'ok') return cannotTell(label);
  if (!isPdf(label.value)) return { kind: 'cannotTell', reason: 'the label is no PDF' };
  const file = { name: `return-${trackingNumber}.pdf`, mediaType: 'application/pdf', bytes: label.value };
  return { kind: 'done', outcome: 'created', output: { returnRef: id, trackingNumber }, files: [file] };
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}
