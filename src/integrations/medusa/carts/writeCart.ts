import { z } from 'zod';
import { path, type HttpFailure } from '../../http.ts';
import type { LookedUp } from '../../implement.ts';
import type { CallContext } from '../../integration.ts';
import { cannotTell } from '../../notDone.ts';
import type { carts } from '../../ports/carts.ts';
import { isUnknown, messageOf, type Medusa } from '../connection.ts';
import { describeCart, fetchCart, isClosed, type MedusaCart } from './medusaCart.ts';

export type CartStep =
  /** Said yes to: the cart is read back. */
  | { kind: 'sent' }
  /** There is no such cart, or it is an order by now: nothing can be changed in it any more. */
  | { kind: 'gone' }
  | HttpFailure;

const anything = z.object({ cart: z.object({ id: z.string() }) });
const removed = z.object({ parent: z.object({ id: z.string() }) });

/** One change of a cart. What it leads to is read from the cart, never from this answer. */
export async function writeCart(
  { store }: Medusa,
  step: { method: 'POST' | 'DELETE'; cartRef: string; below: string; json: object },
  { signal }: CallContext,
): Promise<CartStep> {
  const { method, cartRef, below, json } = step;
  const isLineRemoved = method === 'DELETE' && below.startsWith('/line-items/');
  const written = await store.send({
    method,
    path: path`/store/carts/${cartRef}` + below,
    json,
    schema: isLineRemoved ? removed : anything,
    signal,
  });
  if (written.kind === 'ok') return { kind: 'sent' };
  return isUnknown(written) || isCompleted(written) ? { kind: 'gone' } : written;
}

const isCompleted = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && /already completed/i.test(messageOf(failure.body));

/** Only one reference of a kind is kept at a cart: the newest. */
export const markOf = (kind: string): string => `loopline_${kind}`;

type WithCart = LookedUp<typeof carts.create.answers>;
type CartFound =
  { kind: 'found'; cart: ReturnType<typeof describeCart> } | Exclude<WithCart, { kind: 'done' }>;

/** The cart when it is as was asked, told by the cart itself. */
export async function findCartAs(
  medusa: Medusa,
  { cartRef, isSo }: { cartRef: string; isSo: (cart: MedusaCart) => boolean },
  call: CallContext,
): Promise<CartFound> {
  const read = await fetchCart(medusa, cartRef, call.signal);
  // What is not there was not changed.
  if (isUnknown(read)) return { kind: 'absent' };
  if (read.kind !== 'ok') return cannotTell(read);
  const isThere = !isClosed(read.value) && isSo(read.value);
  return isThere ? { kind: 'found', cart: describeCart(read.value) } : { kind: 'absent' };
}
