import type { PeerControls } from '../peer.ts';
import type { ShopParcel } from './parcels.ts';
import type { Buyer, Coupon, ShopCart } from './cart.ts';
import type { Catalogue, ShopLanguage } from './catalogue.ts';

export type ShopOptions = {
  port?: number;
  apiKey: string;
  /** Who packs, sends and delivers what was paid: the clock, which is the default, or whoever has the controls. */
  fulfilment?: 'clock' | 'hand';
};

export type Address = {
  name: string;
  line1: string;
  line2?: string | null;
  district?: string | null;
  city: string;
  region?: string | null;
  postalCode: string;
  country: string;
};
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
  /** How it was bought; absent: not through a cart. */
  purchase?: Purchase;
  paidAt?: string;
  packedAt?: string;
  shippedAt?: string;
};
export type Purchase = {
  cartId: string;
  language: ShopLanguage;
  subtotal: number;
  discount: number;
  couponCode: string | null;
  shippingTitle: string;
  /** Within how many days it was promised. */
  maxDays: number;
  buyer: Buyer;
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

export type OrderWriteKind =
  'note' | 'returnRequest' | 'refundMark' | 'exchange' | 'cancel' | 'payment' | 'orderAddress';
export type CartWriteKind =
  'cartCreate' | 'cartLine' | 'cartCoupon' | 'cartBuyer' | 'cartAddress' | 'cartShipping' | 'place';
/** Something that was written, to be found by the reference of whoever wrote it. */
export type ShopWrite = {
  id: string;
  kind: OrderWriteKind | CartWriteKind;
  /** Null for a write of a cart that is no order yet. */
  orderId: string | null;
  cartId: string | null;
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
  /** Replaces the coupon with the same code. */
  addCoupon(coupon: Coupon): void;
  coupon(code: string): Coupon | null;
  /** It takes nothing off from now on. */
  expireCoupon(code: string): void;
  cart(id: string): ShopCart | null;
  carts(): ShopCart[];
  /** Takes an order there now, with the steps before it. `name`: an id or a number. */
  pack(name: string): ShopOrder;
  ship(name: string): ShopOrder;
  deliver(name: string): ShopOrder;
  /** The carrier cannot deliver; `text`: what it says of it. */
  parcelProblem(name: string, text?: string): ShopOrder;
  /** The parcel comes back to the shop. */
  returnParcel(name: string): ShopOrder;
  parcels(name: string): ShopParcel[];
  setPolicy(policy: ShopPolicy): void;
  /** By id or number. */
  order(name: string): ShopOrder | null;
  customer(id: string): ShopCustomer | null;
  orders(): ShopOrder[];
  writes(): ShopWrite[];
  /** A change by somebody else, which raises the version. */
  changeOrder(name: string, change: Partial<ShopOrder>): ShopOrder;
}
