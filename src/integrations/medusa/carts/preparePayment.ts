import { z } from 'zod';
import { path, type HttpFailure } from '../../http.ts';
import type { CallResult } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import type { Medusa } from '../connection.ts';
import { SYSTEM_PROVIDER } from '../orders/medusaOrder.ts';

const collection = z.object({
  id: z.string(),
  payment_sessions: z.array(z.object({ provider_id: z.string(), status: z.string().nullish() })).nullish(),
});
const ofCart = z.object({ cart: z.object({ payment_collection: collection.nullish() }) });
const made = z.object({ payment_collection: collection });

type Failed = Exclude<CallResult, { kind: 'done' }>;

/**
 * Medusa makes no order without a way to pay: the one for money that somebody else takes in. Nothing is ordered by it,
 * so whatever goes wrong here may be done again. Null: it is ready.
 */
export async function preparePayment(
  medusa: Medusa,
  cartRef: string,
  signal: AbortSignal,
): Promise<Failed | null> {
  const { store } = medusa;
  const where = path`/store/carts/${cartRef}`;
  const query = { fields: 'id,payment_collection.id,*payment_collection.payment_sessions' };
  const cart = await store.send({ method: 'GET', path: where, query, schema: ofCart, signal });
  if (cart.kind !== 'ok') return again(cart);
  const before = cart.value.cart.payment_collection;
  if (before?.payment_sessions?.some(({ provider_id: provider }) => provider === SYSTEM_PROVIDER))
    return null;
  const begun = await store.send({
    method: 'POST',
    path: '/store/payment-collections',
    json: { cart_id: cartRef },
    schema: made,
    signal,
  });
  if (begun.kind !== 'ok') return again(begun);
  const session = await store.send({
    method: 'POST',
    path: path`/store/payment-collections/${begun.value.payment_collection.id}/payment-sessions`,
    json: { provider_id: SYSTEM_PROVIDER },
    schema: made,
    signal,
  });
  return session.kind === 'ok' ? null : again(session);
}

function again(failure: HttpFailure): Failed {
  return failure.kind === 'unknown' ? { kind: 'later', reason: failure.reason } : notDone(failure);
}
