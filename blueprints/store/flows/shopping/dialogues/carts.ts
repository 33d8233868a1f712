import type { Cart, ProductHit } from 'loopline/integration';
import { cartOf } from '../walks/answers.ts';
import type { Goods } from './goods.ts';

/** By the words of the dialogues: what may lie in a cart. */
export function cartsIn({ mug, glass, plate, shirt, candle, poster, sofa }: Goods) {
  const line = ({ variants }: ProductHit, quantity: number, at = 0) => {
    const { sku, title, unitMinor } = variants[at] ?? { sku: '-', title: '-', unitMinor: 0 };
    return { sku, title, quantity, unitMinor };
  };
  return {
    nothing: [],
    'a mug': [line(mug, 1)],
    'two mugs': [line(mug, 2)],
    'three mugs': [line(mug, 3)],
    'two plates': [line(plate, 2)],
    'a mug and two plates': [line(mug, 1), line(plate, 2)],
    'a mug at the new price': [{ ...line(mug, 1), unitMinor: 5_490 }],
    'two plates, a glass mug and a dearer mug': [
      { ...line(mug, 1), unitMinor: 5_490 },
      line(plate, 2),
      line(glass, 1),
    ],
    'a shirt, M, blue': [line(shirt, 1, 3)],
    'a candle': [line(candle, 1)],
    'a poster': [line(poster, 1, 1)],
    'a sofa': [line(sofa, 1)],
    'two sofas': [line(sofa, 2)],
  };
}

/** With what the delivery costs. */
export function delivered(
  lines: Parameters<typeof cartOf>[0],
  title: string,
  shippingMinor: number,
  facts: Partial<Cart> = {},
): Cart {
  const cart = cartOf(lines, facts);
  return {
    ...cart,
    shipping: { rateRef: shippingMinor === 4_990 ? 'express' : 'standard', title },
    shippingMinor,
    totalMinor: cart.totalMinor + shippingMinor,
  };
}
