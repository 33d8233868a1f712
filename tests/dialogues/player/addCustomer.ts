import { DAY_MS } from '../../../world/clock.ts';
import { VARIANTS } from '../../../world/seed/facts.ts';
import type { ShopLine, ShopOrder } from '../../../world/shop/shop.ts';
import type { World } from '../../../world/startWorld.ts';
import type { Head, PlannedOrder } from './readHead.ts';

/** An order is placed so long before it arrives, and so long ago when it has not. */
const ON_ITS_WAY_DAYS = 4;

/** Numbers that people in these countries have. */
const PHONES: Record<string, number> = { en: 15_552_000_000, es: 34_620_000_000, 'pt-BR': 5_511_980_000_000 };

/** Puts somebody new and all their orders into the systems that know of customers. Gives the number they write from. */
export function addCustomer(
  world: World,
  { name, email, orders }: Head,
  { n, language }: { n: number; language: string },
): string {
  const waId = String((PHONES[language] ?? 0) + n);
  world.graph.customer({ waId, name });
  addPerson(world, { id: `cus_dialogue_${n}`, name, email, phone: `+${waId}`, language });
  for (const order of orders.filter(({ elsewhere }) => elsewhere === null))
    addOrder(world, order, { id: `cus_dialogue_${n}`, name });
  for (const [index, order] of orders.filter(({ elsewhere }) => elsewhere !== null).entries()) {
    const owner = { id: `cus_elsewhere_${n}_${index}`, name: `Owner ${n}` };
    const phone = `+1555300${String(n * 10 + index).padStart(4, '0')}`;
    addPerson(world, { ...owner, email: order.elsewhere ?? '', phone, language });
    addOrder(world, order, owner);
  }
  return waId;
}

interface Person {
  id: string;
  name: string;
  email: string;
  phone: string;
  language: string;
}

function addPerson({ shop, crm }: World, { id, name, email, phone, language }: Person): void {
  const phones = [phone];
  shop.addCustomer({
    id,
    name,
    phones,
    email,
    language,
    tier: 'standard',
    lifetimeValue: 10_000,
    currency: 'USD',
  });
  crm.addContact({ id: `con_${id}`, name, phones, emails: [email], language });
}

function addOrder(
  { clock, shop, payments }: World,
  planned: PlannedOrder,
  owner: { id: string; name: string },
) {
  const { number, deliveredDaysAgo, currency } = planned;
  if (shop.order(number) !== null) throw new Error(`Two dialogues have an order ${number}`);
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
  const placedAt = daysAgo((deliveredDaysAgo ?? 0) + ON_ITS_WAY_DAYS);
  const total = planned.lines.reduce((sum, { unitMinor, quantity }) => sum + unitMinor * quantity, 0);
  const paymentIntent = `pi_${number}`;
  payments.addPayment({ id: paymentIntent, amount: total, currency, createdAt: placedAt });
  const order: ShopOrder = {
    id: `ord_${number}`,
    number,
    customerId: owner.id,
    status: deliveredDaysAgo === null ? 'shipped' : 'delivered',
    placedAt: placedAt.toISOString(),
    deliveredAt: deliveredDaysAgo === null ? null : daysAgo(deliveredDaysAgo).toISOString(),
    currency,
    lines: planned.lines.map((line, index) => lineOf(number, line, index)),
    shippingPrice: 0,
    total,
    shippingAddress: {
      name: owner.name,
      line1: '1 Harbour Street',
      city: 'Porto Novo',
      postalCode: '10000',
      country: 'BR',
    },
    paymentIntent,
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
  };
  shop.addOrder(order);
}

function lineOf(number: string, line: PlannedOrder['lines'][number], index: number): ShopLine {
  const { title, quantity, unitMinor, finalSale } = line;
  return {
    id: `line_${number}_${index + 1}`,
    sku: VARIANTS.find((variant) => variant.title === title)?.sku ?? `SKU-${title}`,
    title,
    quantity,
    unitPrice: unitMinor,
    finalSale,
    condition: 'unknown',
    returnRequestedQuantity: 0,
    exchangedQuantity: 0,
    refundedQuantity: 0,
    refundedAmount: 0,
  };
}
