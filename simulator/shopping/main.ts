import { startBenchServer } from '../../bench/database/benchServer.ts';
import { keepResult } from '../../bench/figures/keepResult.ts';
import { readShoppingOptions, SHOPPING_HELP, type ShoppingOptions } from './options.ts';
import { reportShopping } from './report.ts';
import { openShoppingDay } from './run/prepare.ts';
import { brokenIn, simulateShopping } from './simulateShopping.ts';

const FOLDER = '.loopline/simulator';
const MOST_EXAMPLES = 20;

const options = readShoppingOptions(process.argv.slice(2));
if (options === null) process.stdout.write(SHOPPING_HELP);
else await run(options);

async function run(asked: ShoppingOptions): Promise<void> {
  const startedAt = performance.now();
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('simulated_shopping');
  const scene = await openShoppingDay({ databaseUrl: database.url, seed: asked.seed });
  try {
    const day = await simulateShopping(scene, {
      ...asked,
      tell: (line) => process.stderr.write(`${line}\n`),
    });
    process.stdout.write(`${reportShopping(day)}\n\n`);
    const broken = brokenIn(day);
    const { stage, passed, loops, books, troubled } = day;
    const { limbo, strays, ...counted } = loops;
    keepResult(
      'shopping',
      {
        options: asked,
        tookMs: Math.round(performance.now() - startedAt),
        passed,
        counts: stage.counts,
        troubled,
        loops: { ...counted, limbo: limbo.length, strays: strays.length },
        books: books.counts,
        holds: broken.length === 0,
        broken: broken.map(({ promise, problems }) => ({
          promise,
          problems: problems.length,
          examples: problems.slice(0, MOST_EXAMPLES),
        })),
      },
      { stores: asked.keeps },
    );
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await scene.close();
    await database.drop();
    await server.stop();
  }
}
