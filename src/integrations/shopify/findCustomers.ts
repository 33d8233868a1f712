import { SECOND_MS } from '../../base/clock.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { customers } from '../ports/customers.ts';
import { fromShopify } from './addresses.ts';
import type { Shopify } from './connection.ts';
import { counted } from '../decimalAmount.ts';
import { customersOf, type ShopifyCustomer } from './shopifyCustomer.ts';

/** Shopify has no word for how dear a customer is. */
export function findCustomers(shopify: Shopify): ConnectorOperation {
  return implement(customers.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, { signal }) => {
      const read = await customersOf(shopify, asked, signal);
      if (read.kind !== 'ok') return notDone(read);
      const found = read.value.map((one) => ({
        customer: describe(one),
        phones: one.defaultPhoneNumber ? [one.defaultPhoneNumber.phoneNumber] : [],
        emails: one.defaultEmailAddress ? [one.defaultEmailAddress.emailAddress] : [],
      }));
      return { kind: 'done', outcome: 'candidates', output: { found } };
    },
  });
}

function describe(one: ShopifyCustomer) {
  const { amountSpent: spent, lastOrder } = one;
  return {
    ref: one.id,
    name: one.displayName,
    language: one.locale || null,
    tier: null,
    orderCount: one.numberOfOrders,
    boughtMinor: counted(spent.amount, spent.currencyCode),
    currency: spent.currencyCode,
    lastOrderAt: lastOrder?.createdAt ?? null,
    address: fromShopify(lastOrder?.shippingAddress ?? null) ?? fromShopify(one.defaultAddress),
  };
}
