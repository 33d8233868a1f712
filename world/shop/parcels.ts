import { DAY_MS, HOUR_MS } from '../clock.ts';
import type { ShopLanguage, Words } from './catalogue.ts';
import type { ShopOrder } from './shop.ts';
import type { ShopState } from './state.ts';

export type ParcelStatus =
  'announced' | 'in_transit' | 'out_for_delivery' | 'delivered' | 'returned' | 'problem';
/** `arrived`: at the sorting centre of its city, which is still in transit. */
export type ParcelCode = ParcelStatus | 'arrived';
export type ParcelEvent = { at: string; code: ParcelCode; text: string | null; place: string | null };
export type ShopParcel = {
  /** The tracking number. */
  id: string;
  orderId: string;
  status: ParcelStatus;
  expectedAt: string;
  deliveredAt: string | null;
  /** Oldest first. */
  events: ParcelEvent[];
};

export const CARRIER = 'Parcel Line';
const STORE_CITY = 'São Paulo';

const TEXTS: Readonly<Record<ParcelCode, Words>> = {
  announced: {
    en: 'The parcel was announced to the carrier',
    'pt-BR': 'Etiqueta emitida, aguardando a transportadora',
    es: 'El paquete fue anunciado al transportista',
  },
  in_transit: { en: 'On its way', 'pt-BR': 'A caminho', es: 'En camino' },
  arrived: {
    en: 'Arrived at the sorting centre',
    'pt-BR': 'Chegou ao centro de distribuição',
    es: 'Llegó al centro de distribución',
  },
  out_for_delivery: { en: 'Out for delivery', 'pt-BR': 'Saiu para entrega', es: 'En reparto' },
  delivered: { en: 'Delivered', 'pt-BR': 'Entregue', es: 'Entregado' },
  returned: { en: 'Returned to the sender', 'pt-BR': 'Devolvido ao remetente', es: 'Devuelto al remitente' },
  problem: {
    en: 'Could not be delivered',
    'pt-BR': 'Não foi possível entregar',
    es: 'No se pudo entregar',
  },
};

/** The parcels of an order. One that was sent before the shop kept parcels has what its dates tell. */
export function parcelsOf(state: ShopState, order: ShopOrder): ShopParcel[] {
  const kept = state.parcels.list({ orderId: order.id });
  if (kept.length > 0) return kept;
  return order.status === 'shipped' || order.status === 'delivered' ? [pastParcel(order)] : [];
}

export function newParcel(
  state: ShopState,
  order: ShopOrder,
  { id, expectedAt }: { id: string; expectedAt: Date },
): ShopParcel {
  const parcel: ShopParcel = {
    id,
    orderId: order.id,
    status: 'announced',
    expectedAt: expectedAt.toISOString(),
    deliveredAt: null,
    events: [eventOf('announced', state.peer.clock.now(), STORE_CITY)],
  };
  state.parcels.put(parcel);
  return parcel;
}

/** One step of its way. */
export function withStep(
  parcel: ShopParcel,
  order: ShopOrder,
  step: { code: ParcelCode; at: Date; text?: string | null },
): ShopParcel {
  const { code, at, text = null } = step;
  const place = code === 'in_transit' || code === 'returned' ? STORE_CITY : order.shippingAddress.city;
  return {
    ...parcel,
    status: code === 'arrived' ? 'in_transit' : code,
    deliveredAt: code === 'delivered' ? at.toISOString() : parcel.deliveredAt,
    events: [...parcel.events, { ...eventOf(code, at, place), text }],
  };
}

/** A parcel as every answer shows it, newest event first. */
export function describeParcel(
  parcel: ShopParcel,
  { language, url }: { language: ShopLanguage; url: string },
) {
  const { id, status, expectedAt, deliveredAt, events } = parcel;
  return {
    trackingNumber: id,
    carrier: CARRIER,
    url: `${url}/track/${id}`,
    status,
    expectedAt,
    deliveredAt,
    events: events
      .toReversed()
      .map(({ at, code, text, place }) => ({ at, code, text: text ?? TEXTS[code][language], place })),
  };
}

function pastParcel(order: ShopOrder): ShopParcel {
  const placedMs = Date.parse(order.placedAt);
  const begun: ShopParcel = {
    id: `PL${order.number.replace(/\D/g, '').padStart(10, '0')}BR`,
    orderId: order.id,
    status: 'announced',
    expectedAt: new Date(placedMs + 8 * DAY_MS).toISOString(),
    deliveredAt: null,
    events: [eventOf('announced', new Date(placedMs + DAY_MS), STORE_CITY)],
  };
  const sent = withStep(begun, order, { code: 'in_transit', at: new Date(placedMs + DAY_MS + 4 * HOUR_MS) });
  if (order.status !== 'delivered' || order.deliveredAt === null) return sent;
  return withStep(sent, order, { code: 'delivered', at: new Date(order.deliveredAt) });
}

const eventOf = (code: ParcelCode, at: Date, place: string): ParcelEvent => ({
  at: at.toISOString(),
  code,
  text: null,
  place,
});
