import { store } from '../../blueprints/store/blueprint.ts';
import type { Faults } from '../../src/base/faults.ts';
import type { Blueprint } from '../../src/blueprint/blueprint.ts';
import { loadBlueprint, takeAsProven } from '../../src/blueprint/loadBlueprint.ts';
import { makeLog } from '../../src/cli/makeLog.ts';
import type { Connector } from '../../src/integrations/integration.ts';
import { startLoopline, type Loopline } from '../../src/main.ts';
import type { DemoControl } from '../../src/sandbox/demoControl.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { ModelsSetup } from '../../src/start/modelAdvisers.ts';
import { worldClock, type WorldClock } from '../../world/clock.ts';
import { startWorld, WORLD_DEFAULTS, type World, type WorldOptions } from '../../world/startWorld.ts';
import { approveTemplates } from '../approveTemplates.ts';
import { modelsOn } from '../modelsOn.ts';
import { workspaceOn } from '../workspaceOn.ts';
import { playOn } from './playOn.ts';
import type { Scene } from './scene.ts';
import { KEPT_MODELS } from '../keptModels.ts';

export interface SceneOptions {
  /** Of a database that is migrated. */
  databaseUrl: string;
  /** Default: the store. */
  blueprint?: Blueprint;
  /** One workspace for each, on a world of its own. Default: `['store']`. */
  slugs?: readonly string[];
  world?: Pick<WorldOptions, 'graph' | 'dice'>;
  faults?: Faults;
  /** Of each workspace; the language model is the world's. Absent: there is none. */
  models?: Partial<ModelsSetup>;
  /** Worlds that are there already, in the order of the slugs, and their clock: the product starts again among them. */
  worlds?: readonly World[];
  clock?: WorldClock;
  /** Sells in the place of the world's shop. */
  shop?: Connector;
  /** Default: a free one. */
  port?: number;
  /** Where trained classifiers are kept. Default: where demonstrations and tests keep them. */
  modelFolder?: string;
  /** Where the built console lies. Default: nowhere. */
  consoleFolder?: string;
  sandbox?: Sandbox;
  demo?: DemoControl;
  /** From which level on lines are kept. Default: all. */
  logLevel?: 'debug' | 'warn';
}

export const API_TOKEN = 'token-of-the-scene';
export const START_AT = '2026-11-21T09:00:00Z';

/** Starts the worlds and the product, and connects them as an operator would. */
export async function openScene(options: SceneOptions): Promise<Scene> {
  const slugs = options.slugs ?? ['store'];
  const blueprint = options.blueprint ? loadBlueprint(options.blueprint) : takeAsProven(store);
  const clock = options.clock ?? worldClock({ frozen: true, startAt: new Date(START_AT) });
  const worlds = options.worlds ?? (await startWorlds(slugs.length, { ...options.world, clock }));
  const stages = await Promise.all(
    worlds.map(async (world, index) =>
      workspaceOn(world, {
        slug: slugs[index] ?? '',
        blueprint,
        keys: WORLD_DEFAULTS,
        ...(options.models && { models: { ...(await modelsOn(world, WORLD_DEFAULTS)), ...options.models } }),
        ...(options.shop && { shop: options.shop }),
      }),
    ),
  );
  const log: Record<string, unknown>[] = [];
  const loopline = await startLoopline({
    databaseUrl: options.databaseUrl,
    clock,
    log: makeLog(options.logLevel ?? 'debug', (line) => log.push(JSON.parse(line))),
    workspaces: stages.map(({ setup }) => setup),
    role: 'all',
    host: '127.0.0.1',
    port: options.port ?? 0,
    modelFolder: options.modelFolder ?? KEPT_MODELS,
    apiToken: API_TOKEN,
    auditSecret: 'what the scene makes its audit log with',
    checksReplies: true,
    drawsAhead: false,
    ...(options.faults && { faults: options.faults }),
    consoleFolder: options.consoleFolder ?? null,
    sandbox: options.sandbox ?? null,
    demo: options.demo ?? null,
  });
  for (const [index, world] of worlds.entries()) {
    approveTemplates(world.graph, blueprint);
    await connect(world, loopline, slugs.length === 1 ? '' : `/${slugs[index]}`);
  }
  const stopProduct = async () => {
    await loopline.stop();
    await Promise.all(stages.map((stage) => stage.close()));
  };
  return playOn({ loopline, worlds, clock, log, apiToken: API_TOKEN, stopProduct });
}

async function startWorlds(count: number, options: WorldOptions): Promise<World[]> {
  const worlds: World[] = [];
  for (let n = 0; n < count; n++) worlds.push(await startWorld({ seed: 'store', ...options }));
  return worlds;
}

async function connect(world: World, { url }: Loopline, slug: string): Promise<void> {
  const { verifyToken } = WORLD_DEFAULTS.graph;
  const isOurs = await world.graph.setCallback(`${url}/webhooks/whatsapp${slug}`, verifyToken);
  if (!isOurs) throw new Error('The product did not answer the challenge of the WhatsApp double');
  world.payments.setWebhook(`${url}/webhooks/stripe${slug}`);
}
