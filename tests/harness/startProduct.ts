import { approveTemplates } from '../../demo/approveTemplates.ts';
import { passTime } from '../../demo/passTime.ts';
import { settle } from '../../demo/settle.ts';
import { workspaceOn } from '../../demo/workspaceOn.ts';
import { store } from '../../blueprints/store/blueprint.ts';
import type { Faults } from '../../src/base/faults.ts';
import { SECOND_MS } from '../../src/base/clock.ts';
import type { Blueprint } from '../../src/blueprint/blueprint.ts';
import { makeLog } from '../../src/cli/makeLog.ts';
import { createTestDatabase, type TestDatabase } from '../../src/db/testDatabase.ts';
import { startLoopline, type Loopline } from '../../src/main.ts';
import type { Matter } from '../../src/turn/readMatter.ts';
import { worldClock, type WorldClock } from '../../world/clock.ts';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import { startWorld, WORLD_DEFAULTS, type World, type WorldOptions } from '../../world/startWorld.ts';

export interface ProductOptions {
  /** Default: the store. */
  blueprint?: Blueprint;
  /** One workspace for each, on a world of its own. Default: `['store']`. */
  slugs?: readonly string[];
  world?: Pick<WorldOptions, 'graph' | 'dice'>;
  faults?: Faults;
  /** A database that is there already: the product starts again on it. */
  base?: TestDatabase;
  /** Worlds that are there already, in the order of the slugs. */
  worlds?: readonly World[];
  clock?: WorldClock;
}

export const API_TOKEN = 'token-of-the-tests';
export const START_AT = '2026-11-21T09:00:00Z';
/** A person reads and types. */
const MOMENT_MS = 3 * SECOND_MS;

/** The whole product over HTTP with the world around it, on a frozen clock and a database of its own. */
export interface Product {
  loopline: Loopline;
  base: TestDatabase;
  clock: WorldClock;
  /** The world of the first workspace. */
  world: World;
  worlds: readonly World[];
  url: string;
  /** What was logged, as objects. */
  log: Record<string, unknown>[];
  settled(): Promise<void>;
  pass(ms: number): Promise<void>;
  /** A customer writes, and everything that follows at once has happened. */
  write(from: string, text: string): Promise<void>;
  tap(from: string, title: string): Promise<void>;
  /** What the customer sees, oldest first. */
  chat(from: string): PhoneMessage[];
  /** The last words of the business to this customer. */
  lastTo(from: string): string;
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The newest matter of a customer. */
  matterOf(from: string): Promise<Matter>;
  api(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: never }>;
  /** Ends the product; worlds and database stay for another start. */
  stopProduct(): Promise<void>;
  close(): Promise<void>;
}

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const slugs = options.slugs ?? ['store'];
  const blueprint = options.blueprint ?? store;
  const clock = options.clock ?? worldClock({ frozen: true, startAt: new Date(START_AT) });
  const base = options.base ?? (await createTestDatabase());
  const worlds = options.worlds ?? (await startWorlds(slugs.length, { ...options.world, clock }));
  const log: Record<string, unknown>[] = [];
  const stages = worlds.map((world, index) =>
    workspaceOn(world, { slug: slugs[index] ?? '', blueprint, keys: WORLD_DEFAULTS }),
  );
  const loopline = await startLoopline({
    databaseUrl: base.ownerUrl,
    clock,
    log: makeLog('debug', (line) => log.push(JSON.parse(line))),
    workspaces: stages.map(({ setup }) => setup),
    role: 'all',
    host: '127.0.0.1',
    port: 0,
    apiToken: API_TOKEN,
    ...(options.faults && { faults: options.faults }),
  });
  const url = loopline.url ?? '';
  for (const [index, world] of worlds.entries()) {
    approveTemplates(world.graph, blueprint);
    await connect(world, url, slugs.length === 1 ? '' : `/${slugs[index]}`);
  }
  const stopProduct = async () => {
    await loopline.stop();
    await Promise.all(stages.map((stage) => stage.close()));
  };
  const running: Running = { loopline, base, clock, worlds, url, log, stopProduct };
  return productOf(running);
}

async function startWorlds(count: number, options: WorldOptions): Promise<World[]> {
  const worlds: World[] = [];
  for (let n = 0; n < count; n++) worlds.push(await startWorld({ seed: 'store', ...options }));
  return worlds;
}

async function connect(world: World, url: string, slug: string): Promise<void> {
  const isVerified = await world.graph.setCallback(
    `${url}/webhooks/whatsapp${slug}`,
    WORLD_DEFAULTS.graph.verifyToken,
  );
  if (!isVerified) throw new Error('The product did not answer the challenge of the WhatsApp double');
  world.payments.setWebhook(`${url}/webhooks/stripe${slug}`);
}

type Running = Pick<Product, 'loopline' | 'base' | 'clock' | 'worlds' | 'url' | 'log' | 'stopProduct'>;

function productOf(running: Running): Product {
  const { loopline, worlds, base, url } = running;
  const [world] = worlds;
  if (!world) throw new Error('A product needs a world');
  const together = { loopline, worlds };
  const pass = (ms: number) => passTime(together, ms);
  const rows: Product['rows'] = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await base.superuser.query<Row>(text, values)).rows;
  const chat = (from: string) => world.graph.phone(from).messages;
  return {
    ...running,
    world,
    pass,
    rows,
    chat,
    settled: () => settle(together),
    write: async (from, text) => {
      await world.graph.write(from, { type: 'text', text });
      await pass(MOMENT_MS);
    },
    tap: async (from, title) => {
      await world.graph.write(from, { type: 'tap', choice: title });
      await pass(MOMENT_MS);
    },
    lastTo: (from) => chat(from).findLast((message) => message.from === 'business')?.text ?? '',
    matterOf: async (from) => {
      const [found] = await rows<{ protocol_number: string }>(NEWEST_LOOP, [from]);
      if (!found) throw new Error(`${from} has no matter`);
      const { status, body } = await callApi(url, 'GET', `/api/v1/loops/${found.protocol_number}`);
      if (status === 200) return body;
      throw new Error(`The API answered ${status}: ${JSON.stringify(body)}`);
    },
    api: (method, path, body) => callApi(url, method, path, body),
    close: async () => {
      await running.stopProduct();
      await Promise.all(worlds.map((one) => one.stop()));
      await base.drop();
    },
  };
}

const NEWEST_LOOP = `
select protocol_number from loop join conversation on conversation.id = loop.conversation_id
join address on address.contact_id = conversation.contact_id
where $1 in (address.external_id, address.phone) order by loop.opened_at desc, loop.id desc limit 1`;

async function callApi(url: string, method: string, path: string, body?: object) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as never }; // each test knows what it asked for
}
