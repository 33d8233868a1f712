import type { ShopLanguage } from './catalogue.ts';
import type { Rate } from './shippingRates.ts';
import type { Address } from './shop.ts';

export type Buyer = { name: string; phone: string | null; email: string | null; taxId: string | null };

/** What somebody means to buy, as it is kept. What it costs is counted anew each time it is shown. */
export type ShopCart = {
  id: string;
  language: ShopLanguage;
  currency: string;
  lines: CartLine[];
  couponCode: string | null;
  rateId: string | null;
  buyer: Buyer | null;
  address: Address | null;
  /** The order that it became. */
  orderId: string | null;
  createdAt: string;
  version: number;
};
/** Price and title are those of the last look, for when it is not sold any more. */
export type CartLine = { sku: string; quantity: number; lastPrice: number; lastTitle: string };

export type Coupon = {
  /** The code, in capitals. */
  id: string;
  /** Off the goods in per cent or in minor units, or the price of standard delivery. */
  kind: 'percent' | 'amount' | 'standardDelivery';
  value: number;
  /** The goods it is for must cost this much. */
  minimum: number;
  /** Null: on everything. */
  categoryIds: string[] | null;
  firstOrderOnly: boolean;
  expiresAt: string | null;
  /** Null: as often as one likes. */
  usesLeft: number | null;
};

export type CountedLine = {
  sku: string;
  title: string;
  quantity: number;
  unitPrice: number;
  total: number;
  /** Pieces that could be bought now. */
  available: number;
  isSold: boolean;
};
/** A cart with what it costs now. */
export type CountedCart = {
  lines: CountedLine[];
  buyer: Buyer | null;
  coupon: Coupon | null;
  rates: Rate[];
  rate: Rate | null;
  subtotal: number;
  discount: number;
  shippingPrice: number;
  total: number;
};
