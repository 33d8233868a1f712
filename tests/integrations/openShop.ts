import { after, before, beforeEach } from 'node:test';
import { fixedClock } from '../../src/base/clock.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { conformance, type ConformanceCase } from '../../src/integrations/conformance.ts';
import { demoShop } from '../../src/integrations/demoShop/demoShop.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { worldClock } from '../../world/clock.ts';
import { openRoom } from '../../world/room.ts';
import { storeCatalogue } from '../../world/seed/catalogue/catalogue.ts';
import type { Shop } from '../../world/shop/shop.ts';
import { startShop } from '../../world/shop/startShop.ts';
import { asking, type Asking } from './callOf.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'shop_key';
const IN_ENGLISH = { currency: 'BRL', language: 'en' };

export interface OpenShop extends Asking {
  shop(): Shop;
  connect(baseUrl: string, apiKey?: string): ReturnType<typeof demoShop>;
  /** How often something was written under a reference, counted inside the shop. */
  writesOf(reference: string): number;
  /** The conformance suite for one operation of the shop. */
  keepsContract(
    given: Pick<ConformanceCase, 'operation' | 'input' | 'outcome' | 'badInput' | 'unknown'> & {
      isAct: boolean;
    },
  ): void;
  newCart(): Promise<string>;
}

/** The world's shop with the catalogue of the store, for the tests of one describe. */
export function openShop(): OpenShop {
  let started: Awaited<ReturnType<typeof startShop>> | null = null;
  const shop = () => {
    if (!started) throw new Error('The shop is asked for before it is open');
    return started.shop;
  };
  before(async () => {
    const clock = worldClock({ frozen: true, startAt: new Date(NOW) });
    started = await startShop(openRoom({ clock }), { apiKey: API_KEY });
    shop().sell(storeCatalogue);
  });
  beforeEach(() => shop().faults.clear());
  after(() => started?.stop());

  const connect = (baseUrl: string, apiKey = API_KEY) =>
    demoShop({ apiKey, baseUrl, clock: fixedClock(NOW) });
  const writesOf = (reference: string) =>
    shop()
      .writes()
      .filter(({ externalReference }) => externalReference === reference).length;
  const asks = asking(() => connect(shop().url));
  return {
    ...asks,
    shop,
    connect,
    writesOf,
    keepsContract: ({ isAct, ...given }) =>
      conformance({
        ...given,
        systemUrl: () => shop().url,
        connect,
        connectWrongly: (baseUrl) => connect(baseUrl, 'wrong'),
        ...(isAct ? { acts: (_input: JsonObject, reference: string) => writesOf(reference) } : {}),
      }),
    newCart: async () => refOf((await asks.hear('carts.create', IN_ENGLISH))['cart']),
  };
}

const refOf = (cart: unknown): string => (cart as { ref: string }).ref;

/** As another process of the product would ask, which does not know what this one has under way. */
export function processesOf({ connect, shop }: OpenShop, count: number) {
  return Array.from({ length: count }, () => connectorsOf([connect(shop().url)]));
}
