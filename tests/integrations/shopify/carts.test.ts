import { describe } from 'node:test';
import type { JsonObject } from '../../../src/base/json.ts';
import { EMAIL, HOME, openShop, PHONE, SHIRT } from './openShop.ts';

const NOBODY = 'gid://shopify/DraftOrder/1';

describe('carts in Shopify', () => {
  const { keepsContract, newCart, fullCart, hear, writesOf, state } = openShop();
  /** Our reference stands at what was written, and every write that was carried out is counted. */
  const acts = (_input: JsonObject, reference: string) => writesOf(reference);

  keepsContract({
    operation: 'carts.create',
    input: () => ({ currency: 'BRL', language: 'pt-BR' }),
    outcome: 'created',
    badInput: { currency: 'real', language: 'pt-BR' },
    acts,
  });
  keepsContract({
    operation: 'carts.setLine',
    input: async () => ({ cartRef: await newCart(), sku: SHIRT, quantity: 2 }),
    outcome: 'set',
    badInput: { cartRef: 'c', sku: '', quantity: 1 },
    unknown: { input: { cartRef: NOBODY, sku: SHIRT, quantity: 1 }, outcome: 'none' },
    acts,
  });
  keepsContract({
    operation: 'carts.applyCoupon',
    input: async () => {
      const cartRef = await newCart();
      await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 1 });
      return { cartRef, code: 'TEN' };
    },
    outcome: 'applied',
    badInput: { cartRef: '' },
    unknown: { input: { cartRef: NOBODY, code: 'TEN' }, outcome: 'none' },
    acts,
  });
  keepsContract({
    operation: 'carts.setBuyer',
    input: async () => ({ cartRef: await newCart(), name: 'Maria Souza', phone: PHONE, email: EMAIL }),
    outcome: 'set',
    badInput: { cartRef: 'c', name: '' },
    unknown: { input: { cartRef: NOBODY, name: 'Maria' }, outcome: 'none' },
    acts,
  });
  keepsContract({
    operation: 'carts.setAddress',
    input: async () => ({ cartRef: await newCart(), address: HOME }),
    outcome: 'set',
    badInput: { cartRef: 'c', address: {} },
    unknown: { input: { cartRef: 'cart_none', address: HOME }, outcome: 'none' },
    acts,
  });
  keepsContract({
    operation: 'carts.chooseShipping',
    input: async () => ({ cartRef: (await fullCart()).cartRef, rateRef: 'shopify-Express-39.90' }),
    outcome: 'set',
    badInput: { cartRef: 'c' },
    unknown: { input: { cartRef: NOBODY, rateRef: 'r' }, outcome: 'none' },
    acts,
  });
  keepsContract({
    operation: 'carts.placeOrder',
    input: async () => {
      const { cartRef, total } = await fullCart();
      return { cartRef, expectedTotalMinor: total, currency: 'BRL' };
    },
    outcome: 'placed',
    badInput: { cartRef: 'c', expectedTotalMinor: -1, currency: 'BRL' },
    unknown: { input: { cartRef: NOBODY, expectedTotalMinor: 1, currency: 'BRL' }, outcome: 'none' },
    acts: ({ cartRef }) => {
      const orderId = state().drafts.get(String(cartRef))?.orderId ?? null;
      return orderId === null ? 0 : 1;
    },
  });
});
