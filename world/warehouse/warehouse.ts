import type { Delivery } from '../courier.ts';
import type { PeerControls } from '../peer.ts';

export type WarehouseOptions = {
  port?: number;
  apiKey: string;
  webhookSecret: string;
  webhookUrl?: string | null;
};

export type ReturnStatus = 'requested' | 'in_transit' | 'received' | 'cancelled';
export type ReturnLine = { sku: string; quantity: number };
export type WarehouseReturn = {
  id: string;
  orderNumber: string;
  lines: ReturnLine[];
  reason: string;
  externalReference: string | null;
  status: ReturnStatus;
  trackingNumber: string;
  carrier: string;
  /** A path of this server. */
  labelPath: string;
  createdAt: string;
  receivedAt: string | null;
  /** What was found in the parcel; null until it came. */
  condition: 'as_new' | 'used' | 'damaged' | 'missing' | null;
  version: number;
};

/** The warehouse, seen from inside the world. */
export interface Warehouse extends PeerControls {
  returns(): WarehouseReturn[];
  /** The customer gave the parcel to the carrier. */
  ship(id: string): Promise<WarehouseReturn>;
  /** The parcel came: posts `return.received`. */
  receive(id: string, condition?: NonNullable<WarehouseReturn['condition']>): Promise<WarehouseReturn>;
  setWebhook(url: string | null): void;
  deliveries(): Delivery[];
}
