import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement, type LookedUp } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { shopOrder } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';

type Asked = z.output<typeof orders.requestExchange.input>;

const KIND = 'exchange';
/** The shop cuts nothing: it refuses a longer reason. */
const LONGEST_REASON = 300;
/** Refusals that another wish or another day may change, as opposed to a question that is wrong. */
const NOT_POSSIBLE = new Set(['over_quantity', 'unknown_variant', 'insufficient_stock', 'not_allowed']);

export function requestExchange(http: Http): ConnectorOperation {
  return implement(orders.requestExchange, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, call) => {
      const { orderRef, lineRef: lineId, quantity, wantedSku: sku } = asked;
      const json = { lineId, quantity, sku, reason: reasonOf(asked) };
      const exchanges = path`/orders/${orderRef}/exchanges`;
      const written = await writeOnce(
        http,
        { of: { orderRef }, kind: KIND, method: 'POST', path: exchanges, json, schema: shopOrder },
        call,
      );
      if (written.kind === 'written' || written.kind === 'before') return { kind: 'sent' };
      if (written.kind === 'stale') return { kind: 'later', reason: 'the order changed meanwhile' };
      if (written.kind === 'refused' && NOT_POSSIBLE.has(written.reason))
        return { kind: 'done', outcome: 'notPossible', output: { reason: written.reason } };
      return notDone(written);
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

function reasonOf({ reason, wish }: Asked): string {
  return (wish ? `${reason}: ${wish}` : reason).slice(0, LONGEST_REASON).toWellFormed();
}

async function lookUp(
  http: Http,
  call: CallContext,
): Promise<LookedUp<typeof orders.requestExchange.answers>> {
  const found = await findWrite(http, KIND, call);
  if (found.kind !== 'found') return found;
  const { exchangeId, exchangeNumber } = found.write.result;
  if (exchangeId === undefined) return { kind: 'cannotTell', reason: 'the exchange has no id' };
  const output = { exchangeRef: exchangeId, number: exchangeNumber ?? null };
  return { kind: 'done', outcome: 'created', output };
}
