import type { ShopCustomer, ShopLine, ShopOrder } from '../../world/shop/shop.ts';

export const MARIA: ShopCustomer = {
  id: 'maria',
  name: 'Maria',
  phones: ['+55 81 99999-0001'],
  email: 'maria@example.com',
  language: 'pt-BR',
  tier: 'standard',
  lifetimeValue: 0,
  currency: 'BRL',
};
/** The same last eight digits. */
export const NEIGHBOUR: ShopCustomer = {
  ...MARIA,
  id: 'neighbour',
  phones: ['+55 11 99999-0001'],
  email: null,
};

export function lineOf(change: Partial<ShopLine> = {}): ShopLine {
  return {
    id: 'line-1',
    sku: 'TEE-M',
    title: 'Shirt',
    quantity: 1,
    unitPrice: 4_990,
    finalSale: false,
    condition: 'unknown',
    returnRequestedQuantity: 0,
    exchangedQuantity: 0,
    refundedQuantity: 0,
    refundedAmount: 0,
    ...change,
  };
}

/** An order of one shirt, `count` makes its id and number. */
export function orderOf(count: number, change: Partial<ShopOrder>): ShopOrder {
  return {
    id: `ord_${count}`,
    number: `LP-${1_000 + count}`,
    customerId: 'maria',
    status: 'delivered',
    placedAt: '2026-11-01T09:00:00.000Z',
    deliveredAt: '2026-11-05T09:00:00.000Z',
    currency: 'BRL',
    lines: [lineOf()],
    shippingPrice: 0,
    total: 4_990,
    shippingAddress: { name: 'Maria', line1: 'Rua 1', city: 'Recife', postalCode: '50000', country: 'BR' },
    paymentIntent: 'pi_1',
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
    ...change,
  };
}
