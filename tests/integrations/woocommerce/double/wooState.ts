/** What one shop holds. Amounts are minor units; what is sent and answered is made of them. */

export interface Goods {
  id: number;
  /** 0: no variation. */
  parentId: number;
  type: 'simple' | 'variable' | 'variation' | 'external';
  name: string;
  sku: string;
  price: number | null;
  status: string;
  visibility: string;
  isStockManaged: boolean | 'parent';
  stock: number;
  hasBackorders: boolean;
  attributes: object[];
  categories: object[];
  tags: object[];
  description: string;
  image: string | null;
}

export interface Meta {
  id: number;
  key: string;
  value: unknown;
}

export interface Line {
  id: number;
  goods: Goods;
  quantity: number;
  /** Without tax. */
  subtotal: number;
  subtotalTax: number;
  total: number;
  totalTax: number;
}

export interface Way {
  id: number;
  methodId: string;
  title: string;
  instanceId: string;
  total: number;
  tax: number;
}

export interface Order {
  id: number;
  status: string;
  createdAt: Date;
  modifiedAt: Date;
  paidAt: Date | null;
  completedAt: Date | null;
  customerId: number;
  billing: Record<string, unknown>;
  shipping: Record<string, unknown>;
  payment: { method: string; title: string; transactionId: string };
  meta: Meta[];
  lines: Line[];
  ways: Way[];
  coupons: { id: number; code: string }[];
  refunds: { id: number; reason: string; amount: number }[];
  notes: { id: number; note: string; isForCustomer: boolean }[];
  isStockTaken: boolean;
}

export interface Coupon {
  code: string;
  kind: 'percent' | 'fixed_cart';
  /** Per cent, or minor units. */
  amount: number;
  expiresAt: Date | null;
  minimum: number;
  usageLimit: number | null;
  usageCount: number;
  /** Goods that it is for; none: all. */
  productIds: number[];
}

export interface Customer {
  id: number;
  email: string;
  firstName: string;
  lastName: string;
  phone: string;
}

/** A way of one zone: what it costs, and for each piece besides. */
export interface Method {
  rateId: string;
  methodId: string;
  instanceId: number;
  title: string;
  cost: number;
  perPiece: number;
  countries: string[];
}

export interface WooState {
  now: Date;
  goods: Goods[];
  orders: Order[];
  coupons: Coupon[];
  customers: Customer[];
  methods: Method[];
  /** Per cent on goods and shipping; prices include it. */
  taxPercent: number;
  /** Refunds that a payment provider of the shop was told to make. */
  gatewayRefunds: number;
  nextId(): number;
}

export function emptyState(): WooState {
  let last = 100;
  return {
    now: new Date('2026-11-21T09:00:00Z'),
    goods: [],
    orders: [],
    coupons: [],
    customers: [],
    methods: [],
    taxPercent: 0,
    gatewayRefunds: 0,
    nextId: () => (last += 1),
  };
}

/** '79.90' of 7990. */
export function decimal(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 7990 of '79.90' or '79.9'. */
export function minorIn(text: string): number {
  const [whole = '0', fraction = ''] = text.split('.');
  return Number(whole + fraction.padEnd(2, '0').slice(0, 2));
}

export const gmtText = (at: Date): string => at.toISOString().slice(0, 19);

/** A field that was sent, when it is a text or a number; what was there otherwise. */
export const textOf = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
