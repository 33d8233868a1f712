import type { Blueprint } from '../src/blueprint/blueprint.ts';
import { loadBlueprint } from '../src/blueprint/loadBlueprint.ts';
import { whatsappNumberDesk } from '../src/channels/whatsapp/whatsappNumberDesk.ts';
import { whatsappLines } from '../src/channels/whatsapp/whatsappLines.ts';
import { whatsapp } from '../src/channels/whatsapp/whatsapp.ts';
import { demoCrm } from '../src/integrations/demoCrm/demoCrm.ts';
import { demoMail } from '../src/integrations/demoMail/demoMail.ts';
import { demoShop } from '../src/integrations/demoShop/demoShop.ts';
import { demoWarehouse } from '../src/integrations/demoWarehouse/demoWarehouse.ts';
import type { Connector } from '../src/integrations/integration.ts';
import { stripe } from '../src/integrations/stripe/stripe.ts';
import { aiSdkModel } from '../src/models/aiSdk/aiSdkModel.ts';
import { aiSdkTranscriber } from '../src/models/aiSdk/aiSdkTranscriber.ts';
import { withProductIndex } from '../src/products/withProductIndex.ts';
import type { ModelsSetup } from '../src/start/modelAdvisers.ts';
import type { WorkspaceSetup } from '../src/start/openWorkspaces.ts';
import type { Clock } from '../src/base/clock.ts';
import { DEFAULT_CEILINGS } from '../src/understanding/model/modelDesk.ts';
import type { WORLD_DEFAULTS } from '../world/startWorld.ts';

/** What the servers of a world and the product must both know. */
export type WorldKeys = typeof WORLD_DEFAULTS;

/** Where the servers of a world are, in this process or in another, and what time it is for them. */
export type WorldAddresses = { readonly clock: Clock } & {
  readonly [Server in keyof WorldKeys]: { readonly url: string };
};

export interface WorkspaceOnWorld {
  slug: string;
  blueprint: Blueprint;
  keys: WorldKeys;
  /** Blue ticks and "typing" for every message that comes. */
  marksRead?: boolean;
  /** Has the world's language model understand what the quicker stages leave open, and hear voice notes. */
  models?: Partial<ModelsSetup> | false;
  /** In the place of the world's shop. */
  shop?: Connector;
}

/** A business whose six systems are the servers of this world, reached over HTTP like any others. */
export function workspaceOn(
  world: WorldAddresses,
  { slug, blueprint, keys, marksRead = false, models = false, shop }: WorkspaceOnWorld,
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
    blueprint: loadBlueprint(blueprint),
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
    ...(models !== false && { models: { ...modelsOn(world, keys), ...models } }),
  };
  return { setup, close: () => channel.close() };
}

function modelsOn({ model }: WorldAddresses, keys: WorldKeys): ModelsSetup {
  const access = { url: `${model.url}/v1`, key: keys.model.apiKey };
  return {
    language: aiSdkModel({ ...access, provider: 'openai', model: 'gpt-5-mini' }),
    transcriber: aiSdkTranscriber({ ...access, model: 'whisper-1' }),
    ceilings: DEFAULT_CEILINGS,
  };
}

function numbersByAccount(numbers: WorldKeys['graph']['numbers']): Record<string, string[]> {
  const groups = Map.groupBy(numbers, ({ wabaId }) => wabaId);
  return Object.fromEntries(
    [...groups].map(([wabaId, group]) => [wabaId, group.map(({ phoneNumberId }) => phoneNumberId)]),
  );
}
