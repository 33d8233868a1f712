import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../world/random.ts';
import type { BenchDatabase } from '../database/benchServer.ts';
import { startBenchServer } from '../database/benchServer.ts';
import { startChild, type Child } from '../process/child.ts';
import type { StoreProductInput } from '../store/product.ts';
import { drained } from './drained.ts';
import type { History } from './history.ts';
import { nextBlow, strike, type Blow, type Nemesis } from './nemesis.ts';
import type { KillOptions } from './options.ts';
import { startProducts, type Products } from './products.ts';
import { readHistory } from './readHistory.ts';
import type { TownHistory } from './readTown.ts';
import { recoveryAfter, workUnderWay, type Recovery } from './recovery.ts';

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
/** How many blows of a hundred are followed by another within a second. */
const DOUBLE = 0.15;
const SLOW_MS = 5_000;

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

/** Blow after blow, each when the work of the one before has moved; some come double. */
async function strikeAll(
  { kills, seed, pauseMs }: KillOptions,
  { database, products }: { database: BenchDatabase; products: Products },
  tell: (line: string) => void,
): Promise<Recovery[]> {
  const random = seededRandom(seed + 1);
  const nemesis: Nemesis = { products, superuser: database.superuser, random };
  const recoveries: Recovery[] = [];
  const startedAt = performance.now();
  let struck = 0;
  await wait(CALM_MS);
  while (struck < kills) {
    const blows = await strikeSome(nemesis, Math.min(kills - struck, random() < DOUBLE ? 2 : 1));
    const at = Math.round(performance.now() - startedAt);
    const [recovery] = await Promise.all([
      recoveryAfter(database.superuser, { ...blows, at }),
      wait(pauseMs * (0.5 + random())),
    ]);
    if (recovery.tookMs > SLOW_MS)
      tell(`${recovery.blow} at ${at} ms: '${recovery.last}' moved after ${recovery.tookMs} ms`);
    if (Math.floor((struck + blows.struck.length) / 20) > Math.floor(struck / 20))
      tell(`${struck + blows.struck.length} of ${kills} blows`);
    struck += blows.struck.length;
    if (blows.struck.length > 0) recoveries.push(recovery);
  }
  return recoveries;
}

/** One blow, or two within a second. Gives what was under way before each of them. */
async function strikeSome(nemesis: Nemesis, count: number): Promise<{ struck: Blow[]; before: Set<string> }> {
  const struck: Blow[] = [];
  const before = new Set<string>();
  for (let n = 0; n < count; n++) {
    if (n > 0) await wait(nemesis.random() * 1_000);
    const blow = nextBlow(nemesis.random);
    // Between two blows PostgreSQL may be away: then nothing has begun since the first.
    for (const piece of await workUnderWay(nemesis.superuser).catch(() => [])) before.add(piece);
    if (await strike(nemesis, blow).catch(() => false)) struck.push(blow);
  }
  return { struck, before };
}

async function stop(child: Child): Promise<void> {
  await child.ask('stop');
  await child.gone;
}
