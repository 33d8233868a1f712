import type { HttpFailure } from '../../http.ts';
import type { CallContext } from '../../integration.ts';
import type { WooVariant } from '../catalogue/fetchVariants.ts';
import type { Woo } from '../connection.ts';
import type { Meta } from '../marks.ts';
import { couponOf, fetchCart, writeCart, type DraftOrder } from './draftOrder.ts';

interface Goods {
  sku: string;
  quantity: number;
  /** Null takes it out. */
  variant: WooVariant | null;
}

interface GoodsWrite {
  cartRef: string;
  goods: readonly Goods[];
  marks: readonly Meta[];
  /** What is written with it. */
  others?: object;
}

/**
 * Puts goods into a cart at the price of now. A new quantity would leave a line at its old sum, so each line is taken
 * out and put in anew; and what a coupon takes off is counted again only when it is named again. A coupon that does not
 * fit any more goes out: the goods are what was asked for.
 */
export async function writeGoods(
  woo: Woo,
  { cartRef, goods, marks, others = {} }: GoodsWrite,
  call: CallContext,
): Promise<{ kind: 'sent' } | { kind: 'gone' } | HttpFailure> {
  const write = async (keepsCoupon: boolean) => {
    // Read anew each time: a write that was refused for its coupon may have moved the lines.
    const cart = await fetchCart(woo, cartRef, call.signal);
    if (cart.kind !== 'ok') return cart;
    const json = {
      line_items: goods.flatMap((one) => linesFor(cart.value, one)),
      ...couponAgain(cart.value, keepsCoupon),
      ...others,
      meta_data: marks,
    };
    return writeCart(woo, { cartRef, json }, call);
  };
  const written = await write(true);
  return isCouponRefused(written) ? write(false) : written;
}

function linesFor(cart: DraftOrder, { sku, quantity, variant }: Goods): object[] {
  const before = cart.line_items.filter((line) => line.sku === sku).map(({ id }) => ({ id, quantity: 0 }));
  if (!variant) return before;
  const { productId, variationId } = variant;
  const variation = variationId === null ? {} : { variation_id: variationId };
  return [...before, { product_id: productId, ...variation, quantity }];
}

function couponAgain(cart: DraftOrder, keepsCoupon: boolean): object {
  const code = couponOf(cart);
  if (code === null) return {};
  return { coupon_lines: keepsCoupon ? [{ code }] : [] };
}

/** WooCommerce says in words why it takes no coupon, in the language of the shop; its code says that it is one. */
export const isCouponRefused = (answer: { kind: string; status?: number; reason?: string }): boolean =>
  answer.kind === 'refused' && answer.status === 400 && /coupon/.test(answer.reason ?? '');
