import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { stockOf } from '../catalogue/goods.ts';
import { fetchVariants } from '../catalogue/readCatalogue.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { describeCart, fetchCart, isClosed, type MedusaCart } from './medusaCart.ts';
import { markOf, writeCart } from './writeCart.ts';

type Asked = z.output<typeof carts.setLine.input>;
type Answers = typeof carts.setLine.answers;

const MARK = markOf('line');

/**
 * Medusa adds to a line that is there, so a line is set by its own id once there is one. Our reference stands at the
 * line, written together with the quantity.
 */
export function setLine(medusa: Medusa): ConnectorOperation {
  return implement(carts.setLine, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const cart = await fetchCart(medusa, asked.cartRef, call.signal);
      if (isUnknown(cart)) return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      if (isClosed(cart.value)) return { kind: 'done', outcome: 'none', output: {} };
      return set(medusa, { asked, cart: cart.value }, call);
    },
    lookUp: (asked, call) => lookUp(medusa, asked, call),
  });
}

async function set(
  medusa: Medusa,
  { asked, cart }: { asked: Asked; cart: MedusaCart },
  call: CallContext,
): Promise<Performed<Answers>> {
  const { cartRef, sku, quantity } = asked;
  const line = cart.items.find((each) => each.variant_sku === sku);
  if (quantity === 0 && !line) return { kind: 'done', outcome: 'set', output: { cart: describeCart(cart) } };
  const read = await fetchVariants(medusa, [sku], call.signal);
  if (read.kind !== 'ok') return notDone(read);
  const variant = read.value.variants.find((each) => each.sku === sku);
  if (!variant && quantity > 0)
    return { kind: 'done', outcome: 'unknownVariant', output: { cart: describeCart(cart) } };
  const json = { quantity, metadata: { [MARK]: call.reference } };
  const written = line
    ? await writeCart(
        medusa,
        quantity === 0
          ? { method: 'DELETE', cartRef, below: path`/line-items/${line.id}`, json: {} }
          : { method: 'POST', cartRef, below: path`/line-items/${line.id}`, json },
        call,
      )
    : await writeCart(
        medusa,
        { method: 'POST', cartRef, below: '/line-items', json: { ...json, variant_id: variant?.id } },
        call,
      );
  if (written.kind === 'sent') return written;
  if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
  if (!isShort(written)) return notDone(written);
  const available = (variant && stockOf(variant)) ?? 0;
  return { kind: 'done', outcome: 'insufficientStock', output: { available, cart: describeCart(cart) } };
}

const isShort = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && JSON.stringify(failure.body ?? '').includes('insufficient_inventory');

/** What was taken out leaves nothing to write a reference on: when it is not there, it is as was asked. */
async function lookUp(medusa: Medusa, asked: Asked, call: CallContext): Promise<LookedUp<Answers>> {
  const read = await fetchCart(medusa, asked.cartRef, call.signal);
  if (isUnknown(read)) return { kind: 'absent' };
  if (read.kind !== 'ok') return cannotTell(read);
  if (isClosed(read.value)) return { kind: 'absent' };
  const line = read.value.items.find((each) => each.variant_sku === asked.sku);
  const isOurs = asked.quantity === 0 ? !line : line?.metadata[MARK] === call.reference;
  if (!isOurs) return { kind: 'absent' };
  return { kind: 'done', outcome: 'set', output: { cart: describeCart(read.value) } };
}
