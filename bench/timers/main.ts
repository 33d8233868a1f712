import { parseArgs } from 'node:util';
import { startBenchServer } from '../database/benchServer.ts';
import { keepResult } from '../figures/keepResult.ts';
import { runTimers, type TimersOptions } from './campaign.ts';

const HELP = `Usage: npm run campaign:timers -- [options]

Kills processes while the timers of flows and the clocks of tickets fall due, then counts: each once, none lost.

  --kills <n>          how many (default 200)
  --seed <n>           of all chance (default 1)
  --processes <n>      that sweep and take turns (default 6)
  --conversations <n>  sown before each kill, with three timers and a ladder of three rungs each (default 3)
  --pause <ms>         between two kills, on the average (default 500)
  --keep               stores the result in bench/results
`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '6' },
    conversations: { type: 'string', default: '3' },
    pause: { type: 'string', default: '500' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const options: TimersOptions = {
    kills: wholeNumber('kills', values.kills),
    seed: wholeNumber('seed', values.seed),
    processes: wholeNumber('processes', values.processes),
    pauseMs: wholeNumber('pause', values.pause),
    conversations: wholeNumber('conversations', values.conversations),
  };
  const server = await startBenchServer('.loopline/campaigns');
  const database = await server.makeDatabase('campaign_timers');
  try {
    const tell = (line: string) => void process.stderr.write(`${line}\n`);
    const campaign = await runTimers(database, options, tell);
    keepResult('timers', { options, ...campaign }, { stores: values.keep });
    if (!campaign.holds) process.exitCode = 1;
  } finally {
    await database.drop();
    await server.stop();
  }
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name} is '${text}'; expected a whole number above 0`);
}
