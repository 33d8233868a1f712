import { parseArgs } from 'node:util';
import { worldClock } from './clock.ts';
import { startWorld } from './startWorld.ts';
import type { World, WorldOptions } from './startWorld.ts';

const HELP = `Usage: node world/main.ts [options]

Runs the world as a process of its own and prints one JSON line with the URL of every server.

  --data-dir <folder>    keep the storage; without it everything is in memory
  --seed store           fill an empty world with the store of world/seed/
  --dice <number>        seed of all chance (default 1)
  --host <address>       default 127.0.0.1
  --frozen               time moves only when it is advanced
  --start-at <instant>   what time it is at the start, such as 2026-11-21T09:00:00Z
  --callback-url <url>   where WhatsApp webhooks go
  --graph <json>         options of one server, ports included: '{"port":4001,"appSecret":"…"}'
  --payments <json>  --shop <json>  --warehouse <json>  --crm <json>  --mail <json>  --model <json>
  --help
`;
const json = { type: 'string', default: '{}' } as const;

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    seed: { type: 'string' },
    dice: { type: 'string' },
    host: { type: 'string' },
    frozen: { type: 'boolean', default: false },
    'start-at': { type: 'string' },
    'callback-url': { type: 'string' },
    graph: json,
    payments: json,
    shop: json,
    warehouse: json,
    crm: json,
    mail: json,
    model: json,
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const startAt = values['start-at'] === undefined ? {} : { startAt: new Date(values['start-at']) };
  const callback = values['callback-url'] === undefined ? {} : { callbackUrl: values['callback-url'] };
  const options: WorldOptions = {
    clock: worldClock({ ...startAt, frozen: values.frozen }),
    dataDir: values['data-dir'] ?? null,
    host: values.host ?? '127.0.0.1',
    dice: Number(values.dice ?? 1),
    graph: { ...callback, ...JSON.parse(values.graph) },
    payments: JSON.parse(values.payments),
    shop: JSON.parse(values.shop),
    warehouse: JSON.parse(values.warehouse),
    crm: JSON.parse(values.crm),
    mail: JSON.parse(values.mail),
    model: JSON.parse(values.model),
    ...(values.seed === 'store' ? { seed: 'store' as const } : {}),
  };
  const world = await startWorld(options);
  process.stdout.write(`${JSON.stringify(urlsOf(world))}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void world.stop().then(() => process.exit(0));
    });
  }
}

function urlsOf(world: World): Record<string, string> {
  const { graph, payments, shop, warehouse, crm, mail, model } = world;
  const servers = { graph, payments, shop, warehouse, crm, mail, model };
  return Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, server.url]));
}
