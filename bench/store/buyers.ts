import { DAY_MS } from '../../world/clock.ts';
import type { ShopLine, ShopOrder } from '../../world/shop/shop.ts';
import type { World } from '../../world/startWorld.ts';

/** Somebody who has bought something, paid for it and got it. */
export interface Buyer {
  /** The number that they write from. */
  waId: string;
  name: string;
  email: string;
  orderId: string;
  orderNumber: string;
  paymentIntent: string;
}

const DELIVERED_DAYS_AGO = 5;
const PRICES = [7_990, 4_500, 12_000];
const TITLES = ['Arc desk lamp, black', 'Linen shirt, M', 'Clay mug'];

/** Puts the `n`-th buyer into all the systems that know of customers, with one order of so many lines. */
export function addBuyer(world: World, n: number, lineCount = 1): Buyer {
  const waId = `1555${String(1_000_000 + n)}`;
  const name = `Buyer ${n}`;
  const orderNumber = `LP-${100_000 + n}`;
  const email = `buyer${n}@example.test`;
  const buyer = { waId, name, email, orderId: `ord_${n}`, orderNumber, paymentIntent: `pi_buyer_${n}` };
  world.graph.customer({ waId, name });
  world.shop.addCustomer({
    id: `cus_${n}`,
    name,
    phones: [`+${waId}`],
    email,
    language: 'en',
    tier: 'standard',
    lifetimeValue: 10_000,
    currency: 'USD',
  });
  world.crm.addContact({ id: `con_${n}`, name, phones: [`+${waId}`], emails: [email], language: 'en' });
  world.shop.addOrder(orderOf(world, buyer, { customerId: `cus_${n}`, lines: linesOf(n, lineCount) }));
  return buyer;
}

function linesOf(n: number, count: number): ShopLine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `line_${n}_${index + 1}`,
    sku: `SKU-${index + 1}`,
    title: TITLES[index % TITLES.length] ?? '',
    quantity: 1,
    unitPrice: PRICES[index % PRICES.length] ?? 0,
    finalSale: false,
    condition: 'unknown',
    returnRequestedQuantity: 0,
    exchangedQuantity: 0,
    refundedQuantity: 0,
    refundedAmount: 0,
  }));
}

function orderOf(
  { clock, payments }: World,
  { orderId, orderNumber, paymentIntent, name }: Buyer,
  { customerId, lines }: { customerId: string; lines: ShopLine[] },
): ShopOrder {
  const deliveredAt = new Date(clock.now().getTime() - DELIVERED_DAYS_AGO * DAY_MS);
  const placedAt = new Date(deliveredAt.getTime() - DAY_MS);
  const total = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  payments.addPayment({ id: paymentIntent, amount: total, currency: 'USD', createdAt: placedAt });
  return {
    id: orderId,
    number: orderNumber,
    customerId,
    status: 'delivered',
    placedAt: placedAt.toISOString(),
    deliveredAt: deliveredAt.toISOString(),
    currency: 'USD',
    lines,
    shippingPrice: 0,
    total,
    shippingAddress: {
      name,
      line1: '1 Harbour Street',
      city: 'Porto Novo',
      postalCode: '10000',
      country: 'US',
    },
    paymentIntent,
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
  };
}
