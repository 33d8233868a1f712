import { startBenchServer, type BenchDatabase, type BenchServer } from '../database/benchServer.ts';
import { startChild, type Child } from '../process/child.ts';
import type { TurnsOptions } from './options.ts';
import type { ProductInput } from './product.ts';

const FOLDER = '.loopline/bench';
/** Slots of the closed loop while everybody says hello. */
const GREETERS = 100;

/** A product and its customers, ready: a new database, a process each. */
export interface Scene {
  database: BenchDatabase;
  product: Child;
  load: Child;
  /** Memory of the product before its first message, in MB. */
  end(): Promise<void>;
}

export function startServerOf({ profile }: TurnsOptions): Promise<BenchServer> {
  // Counting statements costs every statement a little: only a profile pays it.
  const counting = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'top' };
  return startBenchServer(FOLDER, profile === null ? {} : counting);
}

/** Starts both and lets `customers` people say hello, so that each has a conversation under way. */
export async function openScene(
  server: BenchServer,
  options: Pick<TurnsOptions, 'seed' | 'profile' | 'marksRead'>,
  { name, customers }: { name: string; customers: number },
): Promise<Scene> {
  const database = await server.makeDatabase(name);
  const load = await startChild(new URL('load.ts', import.meta.url), { input: { seed: options.seed } });
  const input: ProductInput = {
    databaseUrl: database.url,
    graphUrl: await load.ask('graphUrl'),
    marksRead: options.marksRead,
  };
  const node = options.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const product = await startChild(new URL('product.ts', import.meta.url), { input, node });
  await load.ask('product', await product.ask('url'));
  await load.ask('greet', { customers, inFlight: GREETERS });
  await product.ask('idle');
  return { database, product, load, end };

  async function end(): Promise<void> {
    await Promise.all([stop(product), stop(load)]);
    await database.drop();
  }
}

async function stop(child: Child): Promise<void> {
  await child.ask('stop');
  await child.gone;
}
