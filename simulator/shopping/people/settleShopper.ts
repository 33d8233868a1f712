import { DAY_MS } from '../../../world/clock.ts';
import type { World } from '../../../world/startWorld.ts';
import type { Shopper } from './shopper.ts';

const BOUGHT_DAYS_AGO = 60;
const PAID = 4_590;

/** A phone for everybody; those whom the shop knows bought something once, and so have an address. */
export function settleShopper({ graph, shop, payments, clock }: World, shopper: Shopper): void {
  const { waId, name, email, language, isKnown } = shopper;
  graph.customer({ waId, name });
  if (!isKnown) return;
  const [id, currency] = [`cus_${waId}`, 'BRL'];
  const placedAt = new Date(clock.now().getTime() - BOUGHT_DAYS_AGO * DAY_MS);
  shop.addCustomer({
    id,
    name,
    phones: [`+${waId}`],
    email,
    language,
    tier: 'standard',
    lifetimeValue: PAID,
    currency,
  });
  const paymentIntent = `pi_before_${waId}`;
  payments.addPayment({ id: paymentIntent, amount: PAID, currency, createdAt: placedAt });
  shop.addOrder({
    id: `ord_before_${waId}`,
    number: `LP-9${waId.slice(-7)}`,
    customerId: id,
    status: 'delivered',
    placedAt: placedAt.toISOString(),
    deliveredAt: placedAt.toISOString(),
    currency,
    lines: [],
    shippingPrice: 0,
    total: PAID,
    shippingAddress: { name, ...ADDRESS },
    paymentIntent,
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
  });
}

const ADDRESS = {
  line1: 'Rua Augusta, 1200',
  city: 'São Paulo',
  region: 'SP',
  postalCode: '01304-001',
  country: 'BR',
};
/** As somebody writes it whom the shop does not know. */
export const ADDRESS_SAID = 'Rua Augusta 1200, São Paulo, 01304-001';
export const ADDRESS_PARTS = { street: 'Rua Augusta, 1200', postalCode: '01304-001', city: 'São Paulo' };
