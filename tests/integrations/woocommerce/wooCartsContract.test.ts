import { describe } from 'node:test';
import { MUG } from './double/seed.ts';
import { MARIA, openWoo } from './openWoo.ts';

const NO_CART = '999999';
const WRITE = 'PUT /wc/v3/orders/(id)';

describe('what woocommerce promises of goods and carts', () => {
  const { keepsContract, newCart, fullCart } = openWoo();
  const language = 'pt-BR';

  keepsContract({
    operation: 'catalogue.list',
    input: () => ({ language }),
    outcome: 'page',
    badInput: { language: '' },
  });
  keepsContract({
    operation: 'catalogue.readVariants',
    input: () => ({ skus: [MUG], language }),
    outcome: 'read',
    badInput: { skus: [], language },
  });
  keepsContract({
    operation: 'catalogue.readProduct',
    input: () => ({ productRef: '11', language }),
    outcome: 'found',
    badInput: { productRef: '', language },
    unknown: { input: { productRef: 'no id', language }, outcome: 'none' },
  });
  keepsContract({
    operation: 'carts.create',
    input: () => ({ currency: 'BRL', language }),
    outcome: 'created',
    badInput: { currency: 'reais', language },
    act: 'POST /wc/v3/orders',
  });
  keepsContract({
    operation: 'carts.read',
    input: async () => ({ cartRef: await newCart() }),
    outcome: 'found',
    badInput: {},
    unknown: { input: { cartRef: NO_CART }, outcome: 'none' },
  });
  keepsContract({
    operation: 'carts.setLine',
    input: async () => ({ cartRef: await newCart(), sku: MUG, quantity: 2 }),
    outcome: 'set',
    badInput: { cartRef: '1', sku: MUG, quantity: -1 },
    unknown: { input: { cartRef: NO_CART, sku: MUG, quantity: 1 }, outcome: 'none' },
    act: WRITE,
  });
  keepsContract({
    operation: 'carts.applyCoupon',
    input: async () => ({ cartRef: (await fullCart()).cartRef, code: 'TEN' }),
    outcome: 'applied',
    badInput: { cartRef: '', code: 'TEN' },
    unknown: { input: { cartRef: NO_CART, code: 'TEN' }, outcome: 'none' },
    act: WRITE,
  });
  keepsContract({
    operation: 'carts.setBuyer',
    input: async () => ({ cartRef: await newCart(), ...MARIA }),
    outcome: 'set',
    badInput: { cartRef: '1', name: '' },
    unknown: { input: { cartRef: NO_CART, ...MARIA }, outcome: 'none' },
    act: WRITE,
  });
  keepsContract({
    operation: 'carts.listShipping',
    input: async () => ({ cartRef: (await fullCart()).cartRef }),
    outcome: 'rates',
    badInput: {},
    unknown: { input: { cartRef: NO_CART }, outcome: 'none' },
  });
});
