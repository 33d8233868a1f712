import { keepResult } from '../bench/figures/keepResult.ts';
import { startBenchServer } from '../bench/database/benchServer.ts';
import { reportDay, PRICES_READ } from './measure/report.ts';
import { HELP, readOptions, type DayOptions } from './options.ts';
import { paceOf } from './pace.ts';
import { openDay } from './run/openDay.ts';
import { simulateDay } from './simulateDay.ts';

const FOLDER = '.loopline/simulator';
const MOST_EXAMPLES = 5;

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else await run(options);

async function run(asked: DayOptions): Promise<void> {
  const startedAt = performance.now();
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('simulated_day');
  const scene = await openDay({ databaseUrl: database.url, ...asked });
  try {
    const tell = (line: string) => void (asked.prints && process.stderr.write(`${line}\n`));
    const day = await simulateDay(scene, { ...asked, pace: paceOf(asked.minutes), tell });
    const { figures, outcomes, checks } = day;
    if (asked.prints) process.stdout.write(`${reportDay(figures, outcomes, checks)}\n\n`);
    const holds = checks.every(({ problems }) => problems.length === 0);
    const counted = checks.map(({ name, problems }) => ({
      name,
      problems: problems.length,
      examples: problems.slice(0, MOST_EXAMPLES),
    }));
    const tookMs = Math.round(performance.now() - startedAt);
    keepResult(
      'day',
      { options: asked, tookMs, pricesRead: PRICES_READ, ...figures, outcomes, holds, checks: counted },
      { stores: asked.keeps },
    );
    if (!holds) process.exitCode = 1;
  } finally {
    await scene.close();
    await database.drop();
    await server.stop();
  }
}
