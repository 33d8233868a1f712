/** What the little shop holds. Amounts are integer minor units; it writes them as Shopify does. */

export interface GoodsVariant {
  id: string;
  sku: string;
  title: string;
  price: number;
  stock: number;
  isCounted: boolean;
}

export interface Goods {
  id: string;
  title: string;
  type: string;
  status: 'ACTIVE' | 'DRAFT';
  variants: GoodsVariant[];
}

export interface Discount {
  code: string;
  percent: number;
  minimum: number;
  status: 'ACTIVE' | 'EXPIRED';
  usageLimit: number | null;
  uses: number;
}

export interface Attribute {
  key: string;
  value: string;
}

/** As the API writes it. */
export type Address = Partial<
  Record<
    'firstName' | 'lastName' | 'address1' | 'address2' | 'city' | 'provinceCode' | 'zip' | 'phone',
    string | null
  >
> & { countryCode?: string | null };

export interface Line {
  uuid: string;
  variant: GoodsVariant | null;
  title: string;
  quantity: number;
  unit: number;
  attributes: Attribute[];
  discount: { title: string | null; description: string; value: number; valueType: string } | null;
}

export interface Draft {
  id: string;
  name: string;
  lines: Line[];
  tags: string[];
  attributes: Attribute[];
  /** By namespace and key. */
  metafields: Map<string, string>;
  codes: string[];
  email: string | null;
  phone: string | null;
  customerId: string | null;
  address: Address | null;
  rate: Rate | null;
  orderId: string | null;
}

export interface Rate {
  handle: string;
  title: string;
  price: number;
}

export interface Customer {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

export interface Transaction {
  id: string;
  kind: 'SALE' | 'REFUND';
  gateway: string;
  amount: number;
}

export interface Parcel {
  id: string;
  number: string;
  sentAt: string;
  deliveredAt: string | null;
}

export interface Order {
  id: string;
  name: string;
  createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  lines: (Line & { id: string; allocated: number })[];
  attributes: Attribute[];
  metafields: Map<string, string>;
  note: string | null;
  email: string | null;
  phone: string | null;
  customerId: string | null;
  address: Address | null;
  shipping: number;
  transactions: Transaction[];
  refunds: { id: string; note: string | null; amount: number }[];
  parcels: Parcel[];
}

export interface ShopState {
  currency: string;
  countries: string[];
  goods: Goods[];
  discounts: Discount[];
  drafts: Map<string, Draft>;
  orders: Map<string, Order>;
  customers: Map<string, Customer>;
  /** By id: how many more requests until it is done, and what it does then. */
  jobs: Map<string, { left: number; finish: () => void }>;
  /** Requests that a job takes. */
  jobTakes: number;
  /** Answers to keys of idempotency. */
  answered: Map<string, { input: string; answer: unknown }>;
  nextId(kind: string): string;
  /** Later each time. */
  now(): string;
}

export const RATES: Rate[] = [
  { handle: 'shopify-Express-39.90', title: 'Express', price: 3_990 },
  { handle: 'shopify-Standard-19.90', title: 'Standard', price: 1_990 },
];

export function emptyShop(): ShopState {
  let ids = 1_000;
  let ticks = Date.parse('2026-11-21T09:00:00Z');
  return {
    currency: 'BRL',
    countries: ['BR'],
    goods: [],
    discounts: [],
    drafts: new Map(),
    orders: new Map(),
    customers: new Map(),
    jobs: new Map(),
    jobTakes: 1,
    answered: new Map(),
    nextId: (kind) => `gid://shopify/${kind}/${(ids += 1)}`,
    now: () => new Date((ticks += 1_000)).toISOString().replace('.000Z', 'Z'),
  };
}

export const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
export const priceOf = (lines: readonly Line[]): number =>
  sum(lines.map(({ unit, quantity }) => unit * quantity));
