import { describe } from 'node:test';
import { HOME, openWoo } from './openWoo.ts';

const NO_CART = '999999';
const WRITE = 'PUT /wc/v3/orders/(id)';

describe('what woocommerce promises of addresses, ways and orders', () => {
  const { keepsContract, newCart, fullCart } = openWoo();

  keepsContract({
    operation: 'carts.setAddress',
    input: async () => ({ cartRef: await newCart(), address: HOME }),
    outcome: 'set',
    badInput: { cartRef: '1', address: {} },
    unknown: { input: { cartRef: NO_CART, address: HOME }, outcome: 'none' },
    act: WRITE,
  });
  keepsContract({
    operation: 'carts.chooseShipping',
    input: async () => ({ cartRef: (await fullCart()).cartRef, rateRef: 'flat_rate:2' }),
    outcome: 'set',
    badInput: { cartRef: '1', rateRef: '' },
    unknown: { input: { cartRef: NO_CART, rateRef: 'flat_rate:2' }, outcome: 'none' },
    act: WRITE,
  });
  keepsContract({
    operation: 'carts.placeOrder',
    input: async () => ({ ...(await fullCart()) }),
    outcome: 'placed',
    badInput: { cartRef: '1', expectedTotalMinor: 1.5, currency: 'BRL' },
    unknown: { input: { cartRef: NO_CART, expectedTotalMinor: 1, currency: 'BRL' }, outcome: 'none' },
    act: WRITE,
  });
});
