import { DAY_MS } from '../clock.ts';
import type { Clock } from '../clock.ts';
import type { Crm } from '../crm/crm.ts';
import type { Graph } from '../graph/graph.ts';
import type { Payments } from '../payments/payments.ts';
import type { Shop, ShopOrder } from '../shop/shop.ts';
import { storeCatalogue } from './catalogue/catalogue.ts';
import { couponsAt } from './coupons.ts';
import { POLICY, SEED } from './facts.ts';
import { ORDERS } from './orders.ts';
import type { SeedOrder } from './orders.ts';
import { PEOPLE } from './people.ts';
import type { SeedPerson } from './people.ts';

export type Seeded = { clock: Clock; shop: Shop; payments: Payments; crm: Crm; graph: Graph };

/** Fills shop, payments, CRM and phones with the store, once: kept storage is left as it is. */
export function seedStore(world: Seeded): void {
  world.shop.sell(storeCatalogue);
  for (const coupon of couponsAt(world.clock.now()))
    if (world.shop.coupon(coupon.id) === null) world.shop.addCoupon(coupon);
  if (world.shop.orders().length > 0) return;
  const people: SeedPerson[] = Object.values(PEOPLE);
  const orders: SeedOrder[] = Object.values(ORDERS);
  world.shop.setPolicy(POLICY);
  for (const person of people) addPerson(world, person);
  for (const order of orders) addOrder(world, order, people);
  addCrm(world.crm);
}

function addPerson({ shop, graph, crm }: Seeded, person: SeedPerson): void {
  const { waId, userId, ...customer } = person;
  shop.addCustomer(customer);
  graph.customer({ waId, name: person.name, ...(userId === null ? {} : { userId, hidden: true }) });
  crm.addContact({
    id: `con_${person.id}`,
    name: person.name,
    phones: person.phones,
    emails: person.email === null ? [] : [person.email],
    language: person.language,
    ownerId: person.tier === 'vip' ? SEED.owners.victor.id : SEED.owners.paula.id,
    externalReference: person.id,
  });
}

function addOrder({ shop, payments, clock }: Seeded, order: SeedOrder, people: SeedPerson[]): void {
  const { placedDaysAgo, deliveredDaysAgo, ...facts } = order;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS).toISOString();
  const owner = people.find((person) => person.id === order.customerId);
  const whole: ShopOrder = {
    ...facts,
    placedAt: daysAgo(placedDaysAgo),
    deliveredAt: deliveredDaysAgo === null ? null : daysAgo(deliveredDaysAgo),
    lines: order.lines.map((line) => ({
      ...line,
      returnRequestedQuantity: 0,
      exchangedQuantity: 0,
      refundedQuantity: line.refundedAmount > 0 ? line.quantity : 0,
    })),
    shippingPrice: 0,
    shippingAddress: {
      name: owner?.name ?? '',
      line1: '1 Harbour Street',
      city: 'Porto Novo',
      postalCode: '10000-000',
      country: 'BR',
    },
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
  };
  shop.addOrder(whole);
  addPayment(payments, order, new Date(whole.placedAt));
}

function addPayment(payments: Payments, order: SeedOrder, createdAt: Date): void {
  const { paymentIntent: id, total: amount, currency } = order;
  if (id === null) return;
  payments.addPayment({ id, amount, currency, createdAt, metadata: { order: order.number } });
  for (const line of order.lines) {
    if (line.refundedAmount > 0) payments.addRefund({ paymentIntent: id, amount: line.refundedAmount });
  }
}

function addCrm(crm: Crm): void {
  for (const owner of Object.values(SEED.owners)) crm.addOwner(owner);
  const { daniel, lucia } = PEOPLE;
  // The same person twice, as CRMs are: a search by phone gives both.
  crm.addContact({ id: 'con_daniel_again', name: 'D. Reyes', phones: [...daniel.phones], emails: [] });
  crm.addDeal({
    id: 'deal_lucia',
    contactId: `con_${lucia.id}`,
    title: 'Furnishing of an office',
    amount: 350_000,
    currency: 'EUR',
    stage: 'proposal',
    ownerId: SEED.owners.victor.id,
  });
}
