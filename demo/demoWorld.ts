import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { store } from '../blueprints/store/blueprint.ts';
import type { WorldClock } from '../world/clock.ts';
import { startWorld, type World } from '../world/startWorld.ts';
import { approveTemplates } from './approveTemplates.ts';
import { teachOddSentences } from './oddSentences.ts';
import type { WorldKeys } from './workspaceOn.ts';

export interface DemoWorldOptions {
  /** Where its servers keep what they know. */
  folder: string;
  clock: WorldClock;
  keys: WorldKeys;
  /** The product's port: WhatsApp's double takes the one beside it, so that its address is the same at every start. */
  port: number;
}

/** The world around the demo store, which can be thrown away and made anew at the same addresses. */
export interface DemoWorld {
  readonly now: World;
  /** A new world in the place of the old one: what anybody had written, paid or sent is gone. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

const SERVERS = ['graph', 'payments', 'shop', 'warehouse', 'crm', 'mail', 'model'] as const;
type Ports = Partial<Record<(typeof SERVERS)[number], number>>;

export async function openDemoWorld(options: DemoWorldOptions): Promise<DemoWorld> {
  let now = await openNear(options);
  return {
    get now() {
      return now;
    },
    renew: async () => {
      const ports: Ports = Object.fromEntries(SERVERS.map((name) => [name, portOf(now[name].url)]));
      await now.stop();
      forget(options.folder);
      now = await open(options, ports);
    },
    stop: () => now.stop(),
  };
}

/** Another port than the one beside the product's when that is taken. */
async function openNear(options: DemoWorldOptions): Promise<World> {
  const { port } = options;
  if (port === 0 || port === 65_535) return open(options, {});
  try {
    return await open(options, { graph: port + 1 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return open(options, {});
  }
}

async function open({ folder, clock, keys }: DemoWorldOptions, ports: Ports): Promise<World> {
  const servers = Object.fromEntries(
    SERVERS.map((name) => [name, { ...keys[name], ...(ports[name] !== undefined && { port: ports[name] }) }]),
  );
  const world = await startWorld({
    dataDir: folder,
    clock,
    seed: 'store',
    ...servers,
    // Webhooks that are posted by hand come past the double: their answers shall be seen too.
    graph: { ...servers.graph, closedWindow: 'ignore' },
  });
  approveTemplates(world.graph, store);
  teachOddSentences(world.model);
  return world;
}

const portOf = (url: string): number => Number(new URL(url).port);

/** The files of the servers; what else lies there stays, such as how much time was skipped. */
function forget(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (SERVERS.some((server) => name.startsWith(`${server}.sqlite`))) rmSync(join(folder, name));
  }
}
