import type { Slip, TripShop } from '../../demo/shopping/tripShop.ts';
import type { MedusaCall } from './adminOf.ts';

/** What the people of the shop do in Medusa's admin, all pieces of an order at once. */
export function merchant(admin: MedusaCall, locationId: string): TripShop {
  const read = async (orderRef: string, fields: string) =>
    (await admin('GET', `/admin/orders/${orderRef}?fields=${fields}`))['order'];
  const sentOf = async (orderRef: string) => {
    const [sent] = (await read(orderRef, '*fulfillments')).fulfillments;
    return `/admin/orders/${orderRef}/fulfillments/${sent.id}`;
  };
  return {
    send: async (orderRef) => {
      const lines = (await read(orderRef, '*items')).items as { id: string; quantity: number }[];
      const items = lines.map(({ id, quantity }) => ({ id, quantity }));
      await admin('POST', `/admin/orders/${orderRef}/fulfillments`, { items, location_id: locationId });
      const url = 'https://carrier.example/BR1';
      const label = { tracking_number: 'BR1', tracking_url: url, label_url: url };
      await admin('POST', `${await sentOf(orderRef)}/shipments`, { items, labels: [label] });
    },
    deliver: async (orderRef) =>
      void (await admin('POST', `${await sentOf(orderRef)}/mark-as-delivered`, {})),
    slipOf: async (orderRef) => slipIn(await read(orderRef, '*shipping_address,*shipping_methods')),
  };
}

// oxlint-disable-next-line typescript/no-explicit-any -- an answer of a system that is tried, read as it is
function slipIn({ shipping_address: to, shipping_methods: [way] }: any): Slip {
  return {
    address: {
      name: `${to.first_name} ${to.last_name}`,
      line1: to.address_1,
      line2: to.address_2,
      district: to.metadata.district,
      city: to.city,
      region: to.province,
      postalCode: to.postal_code,
      country: to.country_code.toUpperCase(),
    },
    delivery: way.name,
  };
}
