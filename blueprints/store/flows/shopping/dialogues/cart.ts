import type { Happenings } from '../../../testing/playDialogue.ts';
import { result } from '../../../testing/answers.ts';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import * as the from '../walks/answers.ts';
import * as till from '../walks/tillAnswers.ts';
import { cartsIn, delivered } from './carts.ts';
import type { Goods } from './goods.ts';

const { cartOf } = the;

/** What the shop answers about the cart, and what it costs to bring it. */
export function cartHappenings(goods: Goods): Happenings {
  const carts = cartsIn(goods);
  const each = Object.entries(carts).flatMap(([name, lines]) => [
    [`the cart has ${name}`, the.set(...lines)] as const,
    [`the shop shows ${name}`, the.cartRead(lines)] as const,
    [`the cart has ${name}, standard delivery`, set(delivered(lines, goods.standard, 2_490))] as const,
    [`the cart has ${name}, express delivery`, set(delivered(lines, goods.express, 4_990))] as const,
  ]);
  const mugs = carts['three mugs'];
  const both = carts['a mug and two plates'];
  const fewer = carts['a mug'];
  return {
    ...Object.fromEntries(each),
    'the shop opens a cart': the.created,
    'the shop has forgotten the cart': the.none,
    'the cart has become an order': the.cartOrdered,
    'the shop has seven mugs': the.tooFew(7, ...fewer),
    'the shop has no vase': the.tooFew(0, ...both),
    'the shop names the vase': the.read([goods.vase]),
    'a second passes': { after: 1_000 },
    'nine days pass': { pause: 9 * DAY_MS },
    'a month passes': { after: 30 * DAY_MS },
    'most of a day passes': { after: 22 * HOUR_MS },
    'two more days pass': { after: 2 * DAY_MS },
    'two weeks pass': { after: 14 * DAY_MS },

    'the code has expired': the.couponRefused('expired'),
    'the code holds for dearer carts': the.couponRefused('minimum', 30_000),
    'the code was used before': the.couponRefused('used'),
    'the code is for other things': the.couponRefused('notApplicable'),
    'the shop does not know the code': the.couponRefused('unknown'),
    'the code takes off a tenth': result('applied', {
      cart: cartOf(mugs, { coupon: { code: 'CASA10' }, discountMinor: 1_497 }),
    }),
    'the code is off the cart': result('applied', { cart: cartOf(mugs) }),

    'in the shop the mug is dearer, and of the plates one is left': the.read([goods.mug, goods.plate], {
      MUG: { unitMinor: 5_490 },
      PLATE: { stock: 1 },
    }),
    'in the shop the mug is gone': the.read([goods.mug, goods.plate], { MUG: null }),

    'the shop tells two ways of delivery': till.rates([
      { rateRef: 'standard', title: goods.standard, priceMinor: 2_490, days: { min: 3, max: 5 } },
      { rateRef: 'express', title: goods.express, priceMinor: 4_990, days: { min: 1, max: 1 } },
    ]),
    'that way of delivery is gone': till.unknownRate,
    'no carrier goes there': till.notDelivered,
    'the shop does not find the postal code': till.addressRefused('unknown', 'postalCode'),
    'the shop does not deliver there': till.addressRefused('notDelivered'),
    'the shop wants an e-mail': till.buyerRefused('email'),
    'the shop wants a phone': till.buyerRefused('phone'),
    'the mug has just been sold': till.outOfStock(['MUG'], cartOf(both)),
    'of the mugs none is left': till.variants(['MUG', 0]),
  };
}

const set = (cart: Parameters<typeof till.cartSet>[0]) => till.cartSet(cart);
