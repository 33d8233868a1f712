import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../world/random.ts';
import type { BenchDatabase } from '../database/benchServer.ts';
import { startBenchServer } from '../database/benchServer.ts';
import { startChild, type Child } from '../process/child.ts';
import type { StoreProductInput } from '../store/product.ts';
import { drained } from './drained.ts';
import type { History } from './history.ts';
import { nextBlow, strike, type Nemesis } from './nemesis.ts';
import type { KillOptions } from './options.ts';
import { startProducts, type Products } from './products.ts';
import { readHistory } from './readHistory.ts';
import type { TownHistory } from './readTown.ts';
import { untilMoved, workUnderWay, type Recovery } from './recovery.ts';

export interface Campaign {
  history: History;
  recoveries: Recovery[];
  /** Of new processes, in ms. */
  starts: number[];
  webhooks: TownHistory['webhooks'];
  walked: { begun: number; ended: number; written: number };
  tookMs: number;
  /** What did not come to rest by itself. */
  left: string[];
}

const FOLDER = '.loopline/campaigns';
/** Before the first blow and after the last one. */
const CALM_MS = 2_000;

type Town = TownHistory & Pick<Campaign, 'walked'>;

/** Lets the town live, strikes, lets everything come to rest, and gives what there is to judge. */
export async function runCampaign(options: KillOptions, tell: (line: string) => void): Promise<Campaign> {
  const startedAt = performance.now();
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('campaign_kill');
  const { seed, walkers, chatter } = options;
  const town = await startChild(new URL('town.ts', import.meta.url), { input: { seed, walkers, chatter } });
  const addresses = await town.ask<StoreProductInput['addresses']>('addresses');
  const input: StoreProductInput = {
    databaseUrl: database.url,
    addresses,
    standsAt: null,
    logs: options.logs,
  };
  const products = await startProducts(options.products, input, (urls) => void town.ask('lead', urls));
  try {
    await town.ask('open');
    const recoveries = await strikeAll(options, { database, products }, tell);
    tell('Nobody new comes; who is on the way goes to the end');
    await town.ask('close');
    const left = await drained(database.superuser);
    const told = await town.ask<Town>('read');
    const history = { ...(await readHistory(database.superuser)), ...told };
    const tookMs = performance.now() - startedAt;
    const { webhooks, walked } = told;
    return { history, recoveries, starts: products.starts(), webhooks, walked, tookMs, left };
  } finally {
    await products.stop();
    await stop(town);
    await database.drop();
    await server.stop();
  }
}

async function strikeAll(
  { kills, seed, pauseMs }: KillOptions,
  { database, products }: { database: BenchDatabase; products: Products },
  tell: (line: string) => void,
): Promise<Recovery[]> {
  const random = seededRandom(seed + 1);
  const nemesis: Nemesis = { products, superuser: database.superuser, random };
  const startedAt = performance.now();
  const watched: Promise<Recovery>[] = [];
  await wait(CALM_MS);
  while (watched.length < kills) {
    const blow = nextBlow(random);
    const before = await workUnderWay(database.superuser).catch(() => null);
    const hasStruck = before !== null && (await strike(nemesis, blow).catch(() => false));
    if (hasStruck) {
      const at = Math.round(performance.now() - startedAt);
      watched.push(
        untilMoved(database.superuser, before).then(({ tookMs, last }) => {
          const recovery = { blow, at, pieces: before.size, tookMs: Math.round(tookMs), last };
          if (tookMs > 5_000) tell(`${blow} at ${at} ms: '${last}' moved after ${recovery.tookMs} ms`);
          return recovery;
        }),
      );
      if (watched.length % 20 === 0) tell(`${watched.length} of ${kills} blows`);
    }
    await wait(pauseMs * (0.5 + random()));
  }
  await wait(CALM_MS);
  return Promise.all(watched);
}

async function stop(child: Child): Promise<void> {
  await child.ask('stop');
  await child.gone;
}
