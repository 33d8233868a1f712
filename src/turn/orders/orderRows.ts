/**
 * What a system told of an order. paid: the provider has the money of a request · marked: the shop took down that it is paid
 * own: it stands in the shop, and is the contact's · seen: it stands there, and nobody compared whose it is.
 */
export interface OrderToldRow {
  tells: 'paid' | 'marked' | 'own' | 'seen';
  /** The key of the effect that it came of; null: nobody asked for it in a conversation. */
  effect: string | null;
  loop_id: string | null;
  request_ref: string | null;
  order_ref: string | null;
  number: string | null;
  minor: number | null;
  currency: string | null;
  placed_at: string | null;
}

/** undone: a refund did not arrive. minor null: all that the order came to. */
export interface OrderReturnedRow {
  tells: 'refunded' | 'cancelled' | 'gone' | 'undone';
  effect: string | null;
  order_ref: string | null;
  return_ref: string;
  minor: number | null;
}
