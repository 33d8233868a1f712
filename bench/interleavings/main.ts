import { parseArgs } from 'node:util';
import { startBenchServer } from '../database/benchServer.ts';
import { keepResult } from '../figures/keepResult.ts';
import { table } from '../figures/table.ts';
import { runInterleavings } from './campaign.ts';

const HELP = `Usage: npm run campaign:interleavings -- [options]

Plays random interleavings of a customer, the assistant with a slow system, two agents with stale tabs, and replies from
the phone, many conversations at once, over the real turns and the real outbox. At the end no word of the assistant has
left after a take-over, no reply of an agent is lost, and no matter was ever nobody's.

  --cases <n>    interleavings (default 10000)
  --at-once <n>  conversations at once (default 48)
  --seed <n>     the dice (default 1)
  --keep         stores the result in bench/results
  --json         prints the result line only
`;

const FOLDER = '.loopline/campaigns';
const MOST_EXAMPLES = 5;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '48' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const options = {
    cases: Number(values.cases),
    atOnce: Number(values['at-once']),
    seed: Number(values.seed),
  };
  const tell = (line: string) => void (!values.json && process.stderr.write(`${line}\n`));
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('campaign_interleavings');
  try {
    const { checks, tookMs, ...figures } = await runInterleavings(
      { ...options, databaseUrl: database.url, superuser: database.superuser },
      tell,
    );
    if (!values.json) {
      const rows = checks.map(({ name, problems, promise }) => [name, problems.length, promise]);
      process.stdout.write(`${table(['check', 'problems', 'promise'], rows)}\n\n`);
    }
    const counted = checks.map(({ problems, ...check }) => ({
      ...check,
      problems: problems.length,
      examples: problems.slice(0, MOST_EXAMPLES),
    }));
    const holds = counted.every(({ problems }) => problems === 0) && figures.cases === options.cases;
    const result = { options, tookMs: Math.round(tookMs), ...figures, holds, checks: counted };
    keepResult('interleavings', result, { stores: values.keep });
    if (!holds) process.exitCode = 1;
  } finally {
    await database.drop();
    await server.stop();
  }
}
