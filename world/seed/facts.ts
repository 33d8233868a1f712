import { ORDERS } from './orders.ts';
import { PEOPLE } from './people.ts';

/** Where the window of returns ends and a person must approve. */
export const POLICY = {
  id: 'policy',
  returnWindowDays: 30,
  exchangeWindowDays: 30,
  finalSaleReturnable: false,
  returnShippingPaidBy: 'shop',
  approvalLimits: { USD: 20_000, BRL: 60_000, EUR: 20_000, JPY: 30_000 },
} as const;

/** The seeded store by the names that tests and demonstrations use. */
export const SEED = {
  people: PEOPLE,
  orders: ORDERS,
  policy: POLICY,
  owners: {
    paula: { id: 'own_paula', name: 'Paula Ito', email: 'paula@store.test' },
    victor: { id: 'own_victor', name: 'Victor Lang', email: 'victor@store.test' },
  },
  marta: { ...PEOPLE.marta, refundableOrder: ORDERS.refundable },
  joao: { ...PEOPLE.joao, recentOrders: [ORDERS.recentJacket, ORDERS.recentShirt, ORDERS.recentMug] },
  lucia: { ...PEOPLE.lucia, aboveLimitOrder: ORDERS.aboveLimit, damagedOrder: ORDERS.damaged },
  ana: { ...PEOPLE.ana, finalSaleOrder: ORDERS.finalSale, unpaidOrder: ORDERS.notPaid },
  daniel: { ...PEOPLE.daniel, tooLateOrder: ORDERS.tooLate },
  sofia: { ...PEOPLE.sofia, undeliveredOrder: ORDERS.notDelivered, cancellableOrder: ORDERS.cancellable },
  mariaRecife: { ...PEOPLE.mariaRecife, refundedOrder: ORDERS.alreadyRefunded },
  mariaSalvador: { ...PEOPLE.mariaSalvador, twoLineOrder: ORDERS.twoLines },
  ken: { ...PEOPLE.ken, order: ORDERS.hiddenPhone, yenOrder: ORDERS.zeroDecimal },
  tom: { ...PEOPLE.tom, order: ORDERS.ofAnother },
} as const;

/** What the shop sells, beside what was ordered: other colours and sizes for exchanges. */
export const VARIANTS = [
  { sku: 'LAMP-ARC-BLK', title: 'Arc desk lamp, black', stock: 12 },
  { sku: 'LAMP-ARC-WHT', title: 'Arc desk lamp, white', stock: 3 },
  { sku: 'JKT-RAIN-S', title: 'Rain jacket, S', stock: 4 },
  { sku: 'JKT-RAIN-M', title: 'Rain jacket, M', stock: 7 },
  { sku: 'JKT-RAIN-L', title: 'Rain jacket, L', stock: 0 },
  { sku: 'TEE-LIN-M', title: 'Linen shirt, M', stock: 9 },
  { sku: 'TEE-LIN-L', title: 'Linen shirt, L', stock: 5 },
  { sku: 'MUG-CLAY', title: 'Clay mug', stock: 40 },
  { sku: 'SOFA-2S-GRN', title: 'Two-seat sofa, green', stock: 1 },
] as const;
