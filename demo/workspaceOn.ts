import type { LoadedBlueprint } from '../src/blueprint/loadBlueprint.ts';
import { whatsappNumberDesk } from '../src/channels/whatsapp/whatsappNumberDesk.ts';
import { whatsappLines } from '../src/channels/whatsapp/whatsappLines.ts';
import { whatsapp } from '../src/channels/whatsapp/whatsapp.ts';
import { demoCrm } from '../src/integrations/demoCrm/demoCrm.ts';
import { demoMail } from '../src/integrations/demoMail/demoMail.ts';
import { demoShop } from '../src/integrations/demoShop/demoShop.ts';
import { demoWarehouse } from '../src/integrations/demoWarehouse/demoWarehouse.ts';
import type { Connector } from '../src/integrations/integration.ts';
import { stripe } from '../src/integrations/stripe/stripe.ts';
import { withProductIndex } from '../src/products/withProductIndex.ts';
import type { ModelsSetup } from '../src/start/modelAdvisers.ts';
import type { WorkspaceSetup } from '../src/start/openWorkspaces.ts';
import type { Clock } from '../src/base/clock.ts';
import type { WORLD_DEFAULTS } from '../world/startWorld.ts';

/** What the servers of a world and the product must both know. */
export type WorldKeys = typeof WORLD_DEFAULTS;

/** Where the servers of a world are, in this process or in another, and what time it is for them. */
export type WorldAddresses = { readonly clock: Clock } & {
  readonly [Server in keyof WorldKeys]: { readonly url: string };
};

export interface WorkspaceOnWorld {
  slug: string;
  blueprint: LoadedBlueprint;
  keys: WorldKeys;
  /** Blue ticks and "typing" for every message that comes. */
  marksRead?: boolean;
  /** What understands what the quicker stages leave open, and hears voice notes. */
  models?: ModelsSetup;
  /** In the place of the world's shop. */
  shop?: Connector;
}

/** A business whose six systems are the servers of this world, reached over HTTP like any others. */
export function workspaceOn(
  world: WorldAddresses,
  { slug, blueprint, keys, marksRead = false, models, shop }: WorkspaceOnWorld,
): { setup: WorkspaceSetup; close(): Promise<void> } {
  const { clock } = world;
  const { appSecret, verifyToken, accessToken, numbers } = keys.graph;
  const accounts = numbers.map(({ phoneNumberId }) => phoneNumberId);
  const channel = whatsapp({
    graphUrl: world.graph.url,
    appSecret,
    verifyToken,
    accessToken,
    accounts,
    wabas: numbersByAccount(numbers),
    clock,
  });
  const connectors = [
    stripe({
      baseUrl: world.payments.url,
      apiKey: keys.payments.apiKey,
      webhookSecrets: [keys.payments.webhookSecret],
      clock,
    }),
    shop ?? demoShop({ baseUrl: world.shop.url, apiKey: keys.shop.apiKey, clock }),
    demoWarehouse({ baseUrl: world.warehouse.url, apiKey: keys.warehouse.apiKey, clock }),
    demoCrm({ baseUrl: world.crm.url, apiKey: keys.crm.apiKey, clock }),
    demoMail({ baseUrl: world.mail.url, apiKey: keys.mail.apiKey, clock }),
  ];
  const setup: WorkspaceSetup = {
    slug,
    blueprint,
    whatsapp: {
      channel,
      accounts,
      marksRead,
      numbers: () =>
        numbers.map(({ phoneNumberId, wabaId }) => ({
          account: phoneNumberId,
          businessId: wabaId,
          credentials: { accessToken, appSecret },
        })),
    },
    lineMaker: whatsappLines(world.graph.url, clock),
    numberDesk: whatsappNumberDesk(world.graph.url, clock),
    connectors: withProductIndex(connectors, { blueprint, clock }),
    ...(models && { models }),
  };
  return { setup, close: () => channel.close() };
}

function numbersByAccount(numbers: WorldKeys['graph']['numbers']): Record<string, string[]> {
  const groups = Map.groupBy(numbers, ({ wabaId }) => wabaId);
  return Object.fromEntries(
    [...groups].map(([wabaId, group]) => [wabaId, group.map(({ phoneNumberId }) => phoneNumberId)]),
  );
}
