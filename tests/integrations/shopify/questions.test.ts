import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { EMAIL, openShop, SHIRT } from './openShop.ts';

const NO_ORDER = 'gid://shopify/Order/1';
const NO_CART = 'gid://shopify/DraftOrder/1';

describe('questions to Shopify', () => {
  const { keepsContract, newOrder, newCart, fullCart, state, orderAt } = openShop();

  keepsContract({
    operation: 'carts.read',
    input: async () => ({ cartRef: await newCart() }),
    outcome: 'found',
    badInput: {},
    unknown: { input: { cartRef: NO_CART }, outcome: 'none' },
  });
  keepsContract({
    operation: 'carts.listShipping',
    input: async () => ({ cartRef: (await fullCart()).cartRef }),
    outcome: 'rates',
    badInput: {},
    unknown: { input: { cartRef: NO_CART }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.read',
    input: async () => ({ orderRef: (await newOrder()).orderRef }),
    outcome: 'found',
    badInput: {},
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.find',
    input: async () => {
      const orderRef = (await newOrder()).orderRef;
      const email = `${randomUUID()}@example.com`;
      orderAt(orderRef).email = email;
      return { email };
    },
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.com' }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.findByNumber',
    input: async () => ({ number: orderAt((await newOrder()).orderRef).name, email: EMAIL }),
    outcome: 'found',
    badInput: { number: '' },
    unknown: { input: { number: '#999999', email: EMAIL }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.readInvoice',
    input: async () => ({ orderRef: (await newOrder()).orderRef }),
    outcome: 'notIssued',
    badInput: {},
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'shipping.track',
    input: async () => {
      const { orderRef } = await newOrder();
      const parcel = { id: state().nextId('Fulfillment'), number: 'BR1', sentAt: state().now() };
      orderAt(orderRef).parcels.push({ ...parcel, deliveredAt: null });
      return { orderRef };
    },
    outcome: 'tracked',
    badInput: { orderRef: '' },
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'customers.find',
    input: async () => {
      await newOrder();
      return { email: EMAIL };
    },
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.com' }, outcome: 'none' },
  });
  keepsContract({
    operation: 'catalogue.list',
    input: () => ({ language: 'pt-BR' }),
    outcome: 'page',
    badInput: { language: '' },
  });
  keepsContract({
    operation: 'catalogue.readVariants',
    input: () => ({ skus: [SHIRT, 'NO-SUCH'], language: 'pt-BR' }),
    outcome: 'read',
    badInput: { skus: [], language: 'pt-BR' },
  });
  keepsContract({
    operation: 'catalogue.readProduct',
    input: () => ({ productRef: state().goods[0]?.id ?? '', language: 'pt-BR' }),
    outcome: 'found',
    badInput: { productRef: 'p' },
    unknown: { input: { productRef: 'gid://shopify/Product/1', language: 'pt-BR' }, outcome: 'none' },
  });
});
