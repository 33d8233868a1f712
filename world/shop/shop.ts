import type { PeerControls } from '../peer.ts';
import type { Catalogue } from './catalogue.ts';

export type ShopOptions = { port?: number; apiKey: string };

export type Address = { name: string; line1: string; city: string; postalCode: string; country: string };
export type ShopCustomer = {
  id: string;
  name: string;
  phones: string[];
  email: string | null;
  /** BCP 47: `'pt-BR'`. */
  language: string;
  tier: 'standard' | 'vip';
  /** What they bought in all, in minor units of `currency`. */
  lifetimeValue: number;
  currency: string;
};

export type OrderStatus = 'placed' | 'paid' | 'packed' | 'shipped' | 'delivered' | 'cancelled' | 'returned';
/** Amounts are minor units of the order's currency, tax included. */
export type ShopLine = {
  id: string;
  sku: string;
  title: string;
  quantity: number;
  unitPrice: number;
  finalSale: boolean;
  /** What the shop knows of the goods. */
  condition: 'unknown' | 'unopened' | 'used' | 'damaged';
  returnRequestedQuantity: number;
  exchangedQuantity: number;
  refundedQuantity: number;
  refundedAmount: number;
};
export type ShopNote = { id: string; text: string; at: string; externalReference: string | null };
export type ShopOrder = {
  id: string;
  number: string;
  customerId: string;
  status: OrderStatus;
  placedAt: string;
  deliveredAt: string | null;
  currency: string;
  lines: ShopLine[];
  shippingPrice: number;
  total: number;
  shippingAddress: Address;
  /** Id at the payment provider; null when nothing was paid. */
  paymentIntent: string | null;
  /** The number of the order that this one replaces a line of. */
  exchangeOf: string | null;
  cancelReason: string | null;
  notes: ShopNote[];
  /** Raised by every write; a write with an older one is refused. */
  version: number;
};
export type Variant = {
  id: string;
  sku: string;
  title: string;
  price: number;
  currency: string;
  stock: number;
};
/** Facts of the shop that policies are made of. */
export type ShopPolicy = {
  id: string;
  returnWindowDays: number;
  exchangeWindowDays: number;
  finalSaleReturnable: boolean;
  returnShippingPaidBy: 'shop' | 'customer';
  /** Refunds above this need a person, by currency in minor units. */
  approvalLimits: Record<string, number>;
};

/** Something that was written, to be found by the reference of whoever wrote it. */
export type ShopWrite = {
  id: string;
  kind: 'note' | 'returnRequest' | 'refundMark' | 'exchange' | 'cancel';
  orderId: string;
  externalReference: string | null;
  at: string;
  result: Record<string, unknown>;
};

/** The shop, seen from inside the world. */
export interface Shop extends PeerControls {
  addCustomer(customer: ShopCustomer): void;
  addOrder(order: ShopOrder): void;
  /** Goods that belong to no product of the catalogue. */
  addVariant(variant: Variant): void;
  /** What the shop sells from now on; read when it is first needed. */
  sell(load: () => Catalogue): void;
  setPrice(sku: string, price: number): void;
  setStock(sku: string, stock: number): void;
  /** What of it is in stock; null when it is not sold. */
  stock(sku: string): number | null;
  /** It is not sold any more. */
  removeVariant(sku: string): void;
  removeProduct(id: string): void;
  setPolicy(policy: ShopPolicy): void;
  /** By id or number. */
  order(name: string): ShopOrder | null;
  customer(id: string): ShopCustomer | null;
  orders(): ShopOrder[];
  writes(): ShopWrite[];
  /** A change by somebody else, which raises the version. */
  changeOrder(name: string, change: Partial<ShopOrder>): ShopOrder;
}
