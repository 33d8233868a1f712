import type { TripEnd } from './tripEnd.ts';
import type { Trip } from './playTrip.ts';

const PIECES = 2;
/** Inside Brazil, and not far from the store. */
const EXPRESS_MINOR = 3_990;

/** How a trip ends in whatever shop it led through. */
export function agreedEnd({ waId, way }: Pick<Trip, 'waId' | 'way'>): TripEnd {
  const { bought, rated } = way;
  const goodsMinor = PIECES * bought.unitMinor;
  const totalMinor = goodsMinor + EXPRESS_MINOR;
  // As WhatsApp's double calls whom nobody has named.
  const name = `Customer ${waId.slice(-4)}`;
  return {
    matter: { state: 'delivered', outcome: 'delivered', object: 'cart', rating: rated.stars, tickets: 0 },
    unkept: 0,
    order: {
      status: 'delivered',
      currency: 'BRL',
      totalMinor,
      name,
      phone: `•••${waId.slice(-4)}`,
      lines: [{ ...bought, quantity: PIECES, refundableMinor: goodsMinor, finalSale: false }],
      isDelivered: true,
      isPaid: true,
    },
    slip: {
      address: {
        name,
        line1: 'Rua das Acacias, 120',
        line2: 'ap 31',
        district: 'Vila Mariana',
        city: 'Sao Paulo',
        region: 'SP',
        postalCode: '04101-000',
        country: 'BR',
      },
      delivery: 'Express delivery',
    },
    parcels: ['delivered'],
    payments: [{ captured: totalMinor, refunded: 0, currency: 'brl' }],
    review: [{ outcome: 'reviewed', body: rated.words }],
  };
}
