import { parseArgs } from 'node:util';
import { startBenchServer } from '../database/benchServer.ts';
import { keepResult } from '../figures/keepResult.ts';
import { table } from '../figures/table.ts';
import { orders } from './orders.ts';
import { playScript, type Counted } from './playScript.ts';
import { refunds } from './refunds.ts';

const HELP = `Usage: npm run bench:messages -- [options]

Plays refunds and orders over HTTP from the first word to the last, and counts the messages that are billed: in our
ledger and by the provider's double, which have to agree. Fails above 4 per closed refund or 6 per order, for the median
and for each straight way.

  --keep   stores the result in bench/results
  --texts  prints each message
`;

const FOLDER = '.loopline/bench-messages';
const MOST = { refund: 4, order: 6 } as const;

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const counted = await playAll();
  const rows = counted.map(({ script, billed, charged, feeMicros }) => [
    script.name,
    script.isHappy ? 'yes' : '',
    billed,
    charged,
    (feeMicros / 1_000_000).toFixed(4),
    script.about,
  ]);
  process.stdout.write(`${table(['script', 'straight', 'billed', 'charged', 'USD', 'about'], rows)}\n\n`);
  if (values.texts) for (const { script, said } of counted) tell(script.name, said);
  const problems = counted.flatMap(problemsOf);
  const medians = { refund: medianOf(counted, 'refund'), order: medianOf(counted, 'order') };
  for (const kind of ['refund', 'order'] as const)
    if (medians[kind] > MOST[kind])
      problems.push(`the median of ${kind} is ${medians[kind]}, above ${MOST[kind]}`);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  const scripts = counted.map(({ script: { name, of, isHappy }, billed, charged, feeMicros }) => ({
    name,
    of,
    isHappy,
    billed,
    charged,
    feeMicros,
  }));
  const result = { promised: MOST, billedPerRefund: medians.refund, billedPerOrder: medians.order };
  keepResult(
    'messages',
    { ...result, holds: problems.length === 0, problems, scripts },
    { stores: values.keep },
  );
  if (problems.length > 0) process.exitCode = 1;
}

async function playAll(): Promise<Counted[]> {
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('bench_messages');
  try {
    const counted: Counted[] = [];
    for (const script of [...refunds, ...orders]) counted.push(await playScript(database.url, script));
    return counted;
  } finally {
    await database.drop();
    await server.stop();
  }
}

function problemsOf({ script: { name, of, isHappy, outcome }, billed, charged, endedAs }: Counted): string[] {
  return [
    ...(billed === charged ? [] : [`${name}: ${billed} in the ledger, ${charged} charged`]),
    ...(endedAs === outcome ? [] : [`${name}: ended as ${endedAs}, and not as ${outcome}`]),
    ...(isHappy && billed > MOST[of] ? [`${name}: ${billed} are billed, above ${MOST[of]}`] : []),
  ];
}

/** Of an even number the mean of the two in the middle. */
function medianOf(counted: readonly Counted[], of: 'refund' | 'order'): number {
  const sorted = counted
    .filter(({ script }) => script.of === of)
    .map(({ billed }) => billed)
    .toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function tell(name: string, said: readonly string[]): void {
  process.stdout.write(
    `${name}\n${said.map((text, at) => `  ${at + 1}. ${text.replaceAll('\n', ' / ')}`).join('\n')}\n\n`,
  );
}
