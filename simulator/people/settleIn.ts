import { DAY_MS } from '../../world/clock.ts';
import type { ShopOrder } from '../../world/shop/shop.ts';
import type { World } from '../../world/startWorld.ts';
import type { Customer, OwnOrder } from './customer.ts';
import { CURRENCIES, GOODS } from './goods.ts';
import { LANGUAGES } from './language.ts';

const IN_STOCK = 1_000;

/** Puts all that was bought on the shelves as well, so that it can be had in exchange. */
export function stockShelves({ shop }: World): void {
  for (const language of LANGUAGES)
    for (const { title, price } of GOODS[language]) {
      const sku = skuOf(title);
      shop.addVariant({ id: sku, sku, title, price, currency: CURRENCIES[language], stock: IN_STOCK });
    }
}

const skuOf = (title: string) => `SKU-${title}`;

/** Makes a customer known to all the systems that know of customers, with all that they bought. */
export function settleIn(world: World, customer: Customer): void {
  const { waId, name, email, currency, orders, persona, isStranger } = customer;
  const phones = [isStranger ? `+1666${waId.slice(4)}` : `+${waId}`];
  const { language } = persona;
  const id = `cus_${waId}`;
  const lifetimeValue = 10_000;
  world.graph.customer({ waId, name });
  world.shop.addCustomer({ id, name, phones, email, language, tier: 'standard', lifetimeValue, currency });
  world.crm.addContact({ id: `con_${waId}`, name, phones, emails: [email], language });
  for (const order of orders) world.shop.addOrder(orderOf(world, customer, order));
}

function orderOf({ clock, payments }: World, customer: Customer, order: OwnOrder): ShopOrder {
  const { name, currency, waId } = customer;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
  const deliveredAt = order.deliveredDaysAgo === null ? null : daysAgo(order.deliveredDaysAgo);
  const placedAt = daysAgo((order.deliveredDaysAgo ?? 3) + 2);
  const total = order.goods.reduce((sum, { price }) => sum + price, 0);
  payments.addPayment({ id: order.paymentIntent, amount: total, currency, createdAt: placedAt });
  return {
    id: order.id,
    number: order.number,
    customerId: `cus_${waId}`,
    status: deliveredAt === null ? 'shipped' : 'delivered',
    placedAt: placedAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    currency,
    lines: order.goods.map(lineOf),
    shippingPrice: 0,
    total,
    shippingAddress: {
      name,
      line1: '1 Harbour Street',
      city: 'Porto Novo',
      postalCode: '10000',
      country: 'US',
    },
    paymentIntent: order.paymentIntent,
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
  };
}

function lineOf({ lineId, title, price }: OwnOrder['goods'][number]): ShopOrder['lines'][number] {
  return {
    id: lineId,
    sku: skuOf(title),
    title,
    quantity: 1,
    unitPrice: price,
    finalSale: false,
    condition: 'unknown',
    returnRequestedQuantity: 0,
    exchangedQuantity: 0,
    refundedQuantity: 0,
    refundedAmount: 0,
  };
}
