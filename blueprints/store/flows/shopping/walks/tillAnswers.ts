import type { Cart, Customer, Parcel, PostalAddress, ShippingRate } from 'loopline/integration';
import { choose, result } from '../../../testing/answers.ts';
import type { Heard } from '../../../testing/walk.ts';

/** What shop, payment provider and carrier answer at the till. */

type Line = Cart['lines'][number];

export const MUG = 'MUG-CLAY-BLU';

export function lineFacts(facts: Partial<Line> = {}): Line {
  const { quantity = 2, unitMinor = 3_490 } = facts;
  return {
    sku: MUG,
    title: 'Clay mug, blue',
    quantity,
    unitMinor,
    totalMinor: quantity * unitMinor,
    ...facts,
  };
}

export function cartFacts(facts: Partial<Cart> = {}): Cart {
  const { lines = [lineFacts()], shippingMinor = 2_490, discountMinor = 0 } = facts;
  const subtotalMinor = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  return {
    ref: 'cart_1',
    currency: 'BRL',
    lines,
    coupon: null,
    shipping: null,
    subtotalMinor,
    discountMinor,
    shippingMinor,
    totalMinor: subtotalMinor - discountMinor + shippingMinor,
    ...facts,
  };
}

export const lamp = lineFacts({ sku: 'LAMP-ARC-BLK', title: 'Arc desk lamp', quantity: 1, unitMinor: 7_990 });

export const home: PostalAddress = {
  name: 'Marta Quinn',
  line1: 'Rua das Flores, 123',
  line2: null,
  district: 'Pinheiros',
  city: 'São Paulo',
  region: 'SP',
  postalCode: '05422-000',
  country: 'BR',
};

export function customerFacts(facts: Partial<Customer> = {}): Customer {
  return {
    ref: 'cus_marta',
    name: 'Marta Quinn',
    language: 'en',
    tier: null,
    orderCount: 3,
    boughtMinor: 45_000,
    currency: 'BRL',
    lastOrderAt: '2026-10-02T12:00:00.000Z',
    address: home,
    ...facts,
  };
}

const RATES: ShippingRate[] = [
  { rateRef: 'standard', title: 'Standard', priceMinor: 2_490, days: { min: 3, max: 5 } },
  { rateRef: 'express', title: 'Express', priceMinor: 4_990, days: { min: 1, max: 1 } },
];

export const known = (facts: Partial<Customer> = {}): Heard =>
  result('one', { customer: customerFacts(facts) });
export const cartSet = (cart = cartFacts()): Heard => result('set', { cart });
export const buyerRefused = (field: string): Heard => result('refused', { field });
export const addressRefused = (reason: string, field: string | null = null): Heard =>
  result('refused', { field, reason });
export const rates = (offered = RATES): Heard => result('rates', { rates: offered });
export const several = result('several');
export const notDelivered = result('notDelivered');
export const unknownRate = result('unknownRate');
export const unknownVariant = (cart = cartFacts()): Heard => result('unknownVariant', { cart });
export const insufficient = (available: number, cart = cartFacts()): Heard =>
  result('insufficientStock', { available, cart });

export const placed = (totalMinor = 9_470): Heard =>
  result('placed', { orderRef: 'ord_1', number: 'LP-2044', totalMinor, currency: 'BRL' });
export const changed = (cart: Cart): Heard => result('changed', { cart });
export const outOfStock = (skus = [MUG], cart = cartFacts()): Heard => result('outOfStock', { skus, cart });
export const incomplete = (...missing: string[]): Heard => result('incomplete', { missing });
export const hosted = result('hosted', { url: 'https://shop.example/checkout/1', expiresAt: null });
export const stillCart = (cart = cartFacts()): Heard => result('found', { cart });
export const ordered = result('ordered', { orderRef: 'ord_1', number: 'LP-2044' });
export const variants = (...stock: [sku: string, left: number][]): Heard =>
  result('read', {
    variants: stock.map(([sku, left]) => ({
      sku,
      title: sku,
      options: {},
      unitMinor: 3_490,
      currency: 'BRL',
      stock: left,
      imageUrl: null,
      productRef: 'p_1',
      productTitle: 'Clay mug',
    })),
  });

export const PIX = '00020126360014BR.GOV.BCB.PIX0114LARCHANDPINE520400005303986540594.70';

export const requested = (code: string | null = PIX, requestRef = 'pr_1'): Heard =>
  result('requested', {
    requestRef,
    url: `https://pay.example/${requestRef}`,
    code,
    expiresAt: '2026-11-21T16:00:00.000Z',
  });
export const requestRefused = result('refused', { reason: 'method', code: 'pix_off' });
export const open = result('open');
export const paid = (minor = 9_470, paymentRef = 'pi_9'): Heard =>
  result('paid', { requestRef: 'pr_1', paymentRef, minor, currency: 'BRL' });
export const declined = result('failed', { code: 'card_declined' });
export const expired = result('expired');
export const withdrawn = result('cancelled');
export const paymentChanged: Heard = { type: 'notice.paymentChanged', output: { requestRef: 'pr_1' } };
export const otherwisePaid = (paymentRef: string): Heard => result('otherwisePaid', { paymentRef });
export const notPayable = result('notPayable', { reason: 'cancelled' });
export const paidBack = result('refunded', {
  refundRef: 're_1',
  paymentRef: 'pi_9',
  minor: 9_470,
  currency: 'BRL',
  status: 'succeeded',
});
export const orderCancelled = result('cancelled', { moneyReturned: false });
export const notCancellable = result('notCancellable', { reason: 'packed' });

export function tracked(status: Parcel['status'], expectedAt: string | null = null): Heard {
  const parcel: Parcel = {
    trackingNumber: 'TRK-1',
    carrier: 'Correios',
    url: null,
    status,
    expectedAt,
    deliveredAt: status === 'delivered' ? '2026-11-24T12:00:00.000Z' : null,
    events: [],
  };
  return result('tracked', { parcels: [parcel] });
}
export const notShipped = result('notShipped');

export const checkout = choose('checkout');
export const byTransfer = choose('instantTransfer');
export const byCard = choose('card');
