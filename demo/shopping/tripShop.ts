import type { PostalAddress } from '../../src/integrations/ports/address.ts';
import { addressBody } from '../../world/shop/checkAddress.ts';
import type { Shop } from '../../world/shop/shop.ts';

/** The shop that a trip leads through, past the product: what its people do there, and what they read. */
export interface TripShop {
  /** What was paid is handed to a carrier. */
  send(orderRef: string): Promise<void>;
  /** It is on the customer's table. */
  deliver(orderRef: string): Promise<void>;
  slipOf(orderRef: string): Promise<Slip>;
}

/** What is written on a parcel. */
export interface Slip {
  address: PostalAddress | null;
  /** The way it goes, as the shop calls it. */
  delivery: string | null;
}

/** The shop of the demo world. */
export function tripShopOf(shop: Shop): TripShop {
  return {
    send: async (orderRef) => void shop.ship(orderRef),
    deliver: async (orderRef) => void shop.deliver(orderRef),
    slipOf: async (orderRef) => {
      const order = shop.order(orderRef);
      return {
        address: addressBody.safeParse(order?.shippingAddress).data ?? null,
        delivery: order?.purchase?.shippingTitle ?? null,
      };
    },
  };
}
