import { store } from '../../blueprints/store/blueprint.ts';
import { approveTemplates } from '../../demo/approveTemplates.ts';
import { worldClock, type WorldClock } from '../../world/clock.ts';
import { startWorld, type World } from '../../world/startWorld.ts';
import { startBenchServer, type BenchDatabase } from '../database/benchServer.ts';
import { openStreet } from '../store/street.ts';
import { startMortal, type Mortal } from './mortal.ts';

/** The world on a clock that stands still, and a product that may die. */
export interface Stage {
  world: World;
  clock: WorldClock;
  product: Mortal;
  database: BenchDatabase;
  /** Time passes for all of them. */
  advance(ms: number): Promise<void>;
  close(): Promise<void>;
}

const FOLDER = '.loopline/campaigns';
const START_AT = '2026-11-21T09:00:00Z';
/** A webhook that nobody acknowledged comes again after this long. */
const RETRY_MS = [1_000];

export async function openStage({ logs }: { logs: boolean }): Promise<Stage> {
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('campaign_crash');
  const street = await openStreet();
  const clock = worldClock({ frozen: true, startAt: new Date(START_AT) });
  const world = await startWorld({
    clock,
    graph: { callbackUrl: `${street.url}/webhooks/whatsapp`, retryDelaysMs: RETRY_MS },
    payments: { webhookUrl: `${street.url}/webhooks/stripe` },
  });
  approveTemplates(world.graph, store);
  const { graph, payments, shop, warehouse, crm, mail, model } = world;
  const input = {
    databaseUrl: database.url,
    addresses: { graph, payments, shop, warehouse, crm, mail, model },
    logs,
  };
  const addresses = Object.fromEntries(
    Object.entries(input.addresses).map(([name, { url }]) => [name, { url }]),
  ) as typeof input.addresses; // the same servers by the same names, without what cannot be sent to another process
  const product = await startMortal({ ...input, addresses }, clock.now(), (url) => street.lead([url]));
  return {
    world,
    clock,
    product,
    database,
    advance: async (ms) => {
      await product.setClock(new Date(clock.now().getTime() + ms));
      clock.advance(ms);
      await world.settled();
    },
    close: async () => {
      await product.stop();
      await world.stop();
      await street.stop();
      await database.drop();
      await server.stop();
    },
  };
}
