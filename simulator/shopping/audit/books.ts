/** An order as the shop has it. */
export interface ShopEntry {
  ref: string;
  number: string;
  total: number;
  currency: string;
  status: string;
  /** Null: the shop does not know of a payment. */
  paymentRef: string | null;
  /** Null: it was not made of a cart. */
  cartRef: string | null;
}

/** A payment as its provider has it. */
export interface ChargeEntry {
  paymentRef: string;
  /** What it was asked for. */
  orderNumber: string | null;
  captured: number;
  refunded: number;
  currency: string;
}

/** An order as our side has it: in the matter of the customer who bought it. */
export interface OwnEntry {
  number: string;
  total: number;
  currency: string;
  cartRef: string | null;
  /** The number that the customer writes from. */
  waId: string;
  isOpen: boolean;
  /** A ticket is open for it: a person has it. */
  isWithPerson: boolean;
  outcome: string | null;
}

/** What our side has of the money of an order: what was asked for and came in, and what the shop was told. */
export interface MoneyEntry {
  orderNumber: string;
  /** Null while nothing came in. */
  paymentRef: string | null;
  asked: { minor: number; currency: string };
  received: { minor: number; currency: string } | null;
  /** The shop took our word for it. */
  isMarked: boolean;
}

/** Three books about one day; amounts in minor units, currencies as ISO 4217. */
export interface Books {
  shop: readonly ShopEntry[];
  provider: readonly ChargeEntry[];
  own: readonly OwnEntry[];
  money: readonly MoneyEntry[];
}
