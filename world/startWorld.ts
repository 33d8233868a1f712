import type { Clock } from './clock.ts';
import { settled } from './controls.ts';
import type { Crm, CrmOptions } from './crm/crm.ts';
import { startCrm } from './crm/startCrm.ts';
import type { Graph, GraphOptions } from './graph/graph.ts';
import { startGraph } from './graph/startGraph.ts';
import type { Mail, MailOptions } from './mail/mail.ts';
import { startMail } from './mail/startMail.ts';
import type { Model, ModelOptions } from './model/model.ts';
import { startModel } from './model/startModel.ts';
import type { Payments, PaymentsOptions } from './payments/payments.ts';
import { startPayments } from './payments/startPayments.ts';
import { openRoom } from './room.ts';
import { seedStore } from './seed/seedStore.ts';
import type { Shop, ShopOptions } from './shop/shop.ts';
import { startShop } from './shop/startShop.ts';
import type { Warehouse, WarehouseOptions } from './warehouse/warehouse.ts';
import { startWarehouse } from './warehouse/startWarehouse.ts';

export type WorldOptions = {
  /** A folder for the storage of all servers; null or absent: memory. */
  dataDir?: string | null;
  /** Shared with the product when both run in one process; absent: real time that can be advanced. */
  clock?: Clock;
  /** Fills an empty world: `'store'` is described in world/seed/. */
  seed?: 'store';
  /** Of all chance in the world: ids, delays, and which request a fault strikes. */
  dice?: number;
  host?: string;
  graph?: Partial<GraphOptions>;
  payments?: Partial<PaymentsOptions>;
  shop?: Partial<ShopOptions>;
  warehouse?: Partial<WarehouseOptions>;
  crm?: Partial<CrmOptions>;
  mail?: Partial<MailOptions>;
  model?: Partial<ModelOptions>;
};

/** Seven servers, one clock. */
export interface World {
  readonly clock: Clock;
  readonly graph: Graph;
  readonly payments: Payments;
  readonly shop: Shop;
  readonly warehouse: Warehouse;
  readonly crm: Crm;
  readonly mail: Mail;
  readonly model: Model;
  /** When nothing is due in any server. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Keys and secrets of a world that nobody configured. They protect nothing. */
export const WORLD_DEFAULTS = {
  graph: {
    appSecret: 'world-app-secret',
    verifyToken: 'world-verify-token',
    accessToken: 'world-access-token',
    numbers: [
      {
        phoneNumberId: '411905322018734',
        wabaId: '398211045667120',
        displayPhoneNumber: '+1 555-010-4477',
        verifiedName: 'Harbour Store',
      },
    ],
  },
  payments: { apiKey: 'sk_test_world', webhookSecret: 'whsec_world' },
  shop: { apiKey: 'world-shop-key' },
  warehouse: { apiKey: 'world-warehouse-key', webhookSecret: 'world-warehouse-secret' },
  crm: { apiKey: 'world-crm-key' },
  mail: { apiKey: 'world-mail-key' },
  model: { apiKey: 'world-model-key' },
} satisfies Omit<WorldOptions, 'seed'>;

/** Starts all servers on loopback, on ports of the system's choice unless they are given. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const room = openRoom({
    host: options.host ?? '127.0.0.1',
    dataDir: options.dataDir ?? null,
    seed: options.dice ?? 1,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const stops: (() => Promise<void>)[] = [];
  const started = async <S extends { stop(): Promise<void> }>(starting: Promise<S>): Promise<S> => {
    const server = await starting;
    stops.push(() => server.stop());
    return server;
  };
  const stop = async () => {
    await Promise.all(stops.splice(0).map((one) => one()));
  };
  try {
    const { graph } = await started(startGraph(room, { ...WORLD_DEFAULTS.graph, ...options.graph }));
    const { payments } = await started(
      startPayments(room, { ...WORLD_DEFAULTS.payments, ...options.payments }),
    );
    const { shop } = await started(startShop(room, { ...WORLD_DEFAULTS.shop, ...options.shop }));
    const { warehouse } = await started(
      startWarehouse(room, { ...WORLD_DEFAULTS.warehouse, ...options.warehouse }),
    );
    const { crm } = await started(startCrm(room, { ...WORLD_DEFAULTS.crm, ...options.crm }));
    const { mail } = await started(startMail(room, { ...WORLD_DEFAULTS.mail, ...options.mail }));
    const { model } = await started(startModel(room, { ...WORLD_DEFAULTS.model, ...options.model }));
    const world = { clock: room.clock, graph, payments, shop, warehouse, crm, mail, model };
    if (options.seed === 'store') seedStore(world);
    return { ...world, settled: () => settled(room), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
