import type { OrderStatus, ShopLine } from '../shop/shop.ts';
import { PEOPLE } from './people.ts';

/** An order of the seeded store. Days are counted back from the start of the clock. */
export type SeedOrder = {
  id: string;
  number: string;
  customerId: string;
  currency: string;
  status: OrderStatus;
  placedDaysAgo: number;
  deliveredDaysAgo: number | null;
  lines: SeedLine[];
  /** Sum of the lines, which is what was captured. */
  total: number;
  /** Null: nothing was paid yet. */
  paymentIntent: string | null;
};
export type SeedLine = Pick<
  ShopLine,
  'id' | 'sku' | 'title' | 'quantity' | 'unitPrice' | 'finalSale' | 'condition'
> & {
  /** Refunded before the world began, at the payment provider too. */
  refundedAmount: number;
};

type LineFacts = Partial<SeedLine> & { sku: string; title: string; unitPrice: number };
type OrderFacts = {
  status?: OrderStatus;
  placedDaysAgo?: number;
  deliveredDaysAgo?: number;
  unpaid?: boolean;
};

function order(
  name: `LP-${number}`,
  owner: { id: string; currency: string },
  lines: LineFacts[],
  facts: OrderFacts,
): SeedOrder {
  const number = name.slice(3);
  const whole = lines.map((line, index): SeedLine => ({
    id: `line_${number}_${index + 1}`,
    quantity: 1,
    finalSale: false,
    condition: 'unknown',
    refundedAmount: 0,
    ...line,
  }));
  const deliveredDaysAgo = facts.deliveredDaysAgo ?? null;
  return {
    id: `ord_${number}`,
    number: name,
    customerId: owner.id,
    currency: owner.currency,
    status: facts.status ?? 'delivered',
    placedDaysAgo: facts.placedDaysAgo ?? (deliveredDaysAgo ?? 0) + 4,
    deliveredDaysAgo,
    lines: whole,
    total: whole.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0),
    paymentIntent: facts.unpaid === true ? null : `pi_seed_lp${number}`,
  };
}

const LAMP = { sku: 'LAMP-ARC-BLK', title: 'Arc desk lamp, black' };
const JACKET = { sku: 'JKT-RAIN-M', title: 'Rain jacket, M' };
const SHIRT = { sku: 'TEE-LIN-M', title: 'Linen shirt, M' };
const MUG = { sku: 'MUG-CLAY', title: 'Clay mug' };
const SOFA = { sku: 'SOFA-2S-GRN', title: 'Two-seat sofa, green' };
const { marta, joao, lucia, ana, daniel, sofia, mariaRecife, mariaSalvador, ken, tom } = PEOPLE;
const yen = { id: ken.id, currency: 'JPY' };

/** Every situation that a refund can meet. */
export const ORDERS = {
  /** One line, delivered five days ago: all is well. Marta has no other order. */
  refundable: order('LP-1042', marta, [{ ...LAMP, unitPrice: 7_990 }], { deliveredDaysAgo: 5 }),
  /** Three recent orders of one customer. */
  recentJacket: order('LP-1050', joao, [{ ...JACKET, unitPrice: 12_990 }], { deliveredDaysAgo: 3 }),
  recentShirt: order('LP-1051', joao, [{ ...SHIRT, unitPrice: 8_990 }], { deliveredDaysAgo: 10 }),
  recentMug: order('LP-1052', joao, [{ ...MUG, unitPrice: 4_590 }], { deliveredDaysAgo: 20 }),
  /** Above the approval limit. */
  aboveLimit: order('LP-1060', lucia, [{ ...SOFA, unitPrice: 48_900 }], { deliveredDaysAgo: 4 }),
  finalSale: order('LP-1070', ana, [{ ...SHIRT, unitPrice: 5_990, finalSale: true }], {
    deliveredDaysAgo: 6,
  }),
  /** Delivered forty days ago; the window is thirty. */
  tooLate: order('LP-1080', daniel, [{ ...JACKET, unitPrice: 6_500 }], { deliveredDaysAgo: 40 }),
  notDelivered: order('LP-1090', sofia, [{ ...LAMP, unitPrice: 7_200 }], {
    status: 'shipped',
    placedDaysAgo: 3,
  }),
  /** Paid and not packed: can be cancelled. */
  cancellable: order('LP-1091', sofia, [{ ...MUG, unitPrice: 3_400 }], { status: 'paid', placedDaysAgo: 1 }),
  alreadyRefunded: order('LP-1100', mariaRecife, [{ ...JACKET, unitPrice: 10_990, refundedAmount: 10_990 }], {
    deliveredDaysAgo: 12,
  }),
  /** Two lines, one of two pieces. */
  twoLines: order(
    'LP-1110',
    mariaSalvador,
    [
      { ...SHIRT, unitPrice: 6_990 },
      { ...MUG, quantity: 2, unitPrice: 3_490 },
    ],
    { deliveredDaysAgo: 5 },
  ),
  hiddenPhone: order('LP-1120', ken, [{ ...LAMP, unitPrice: 15_900 }], { deliveredDaysAgo: 2 }),
  /** A currency without minor units. */
  zeroDecimal: order('LP-1121', yen, [{ ...MUG, unitPrice: 12_800 }], { deliveredDaysAgo: 8 }),
  /** Somebody else's, for customers who name it. */
  ofAnother: order('LP-1130', tom, [{ ...LAMP, unitPrice: 9_900 }], { deliveredDaysAgo: 7 }),
  cancelled: order('LP-1131', tom, [{ ...MUG, unitPrice: 2_200 }], {
    status: 'cancelled',
    placedDaysAgo: 30,
    unpaid: true,
  }),
  notPaid: order('LP-1160', ana, [{ ...LAMP, unitPrice: 19_900 }], {
    status: 'placed',
    placedDaysAgo: 1,
    unpaid: true,
  }),
  /** Came broken, as the carrier noted. */
  damaged: order('LP-1161', lucia, [{ ...MUG, unitPrice: 2_900, condition: 'damaged' }], {
    deliveredDaysAgo: 1,
  }),
} satisfies Record<string, SeedOrder>;
