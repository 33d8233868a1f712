import { parseArgs } from 'node:util';

export interface TurnsOptions {
  /** How long each figure is measured. */
  measureMs: number;
  warmUpMs: number;
  /** Rates of the open loop, in messages per second. */
  rates: number[];
  /** Conversations in flight of the closed loop. */
  inFlight: number;
  customers: number;
  /** Each figure is the median of this many runs. */
  runs: number;
  /** False: print only JSON. */
  prints: boolean;
  /** False: budgets that do not hold are told and the exit code stays 0. */
  gates: boolean;
  /** A folder for a CPU profile of the product; with it PostgreSQL counts its statements. */
  profile: string | null;
  seed: number;
  /** With a read mark for each message: one more request to the provider. */
  marksRead: boolean;
  /** Measures the two ways to name the workspace, and nothing else. */
  comparesSettings: boolean;
}

export const HELP = `Usage: npm run bench:turns -- [options]

Measures the durable turn: WhatsApp webhook in, answer at the provider, on a PostgreSQL and a product of its own.

  --seconds <n>      length of each measurement (default 20)
  --rates <a,b>      messages per second of the open loop (default 50,300)
  --inflight <n>     conversations in flight of the closed loop (default 200)
  --customers <n>    people who write (default 5000)
  --runs <n>         each figure is the median of so many runs (default 3)
  --seed <n>         of the arrivals (default 1)
  --marks-read       also sends the blue ticks: one more request to the provider for each message
  --settings         measures only what naming the workspace costs: for a connection, or in a transaction
  --profile <dir>    writes a CPU profile of the product and prints PostgreSQL's dearest statements
  --no-gate          budgets that do not hold do not fail
  --json             prints the result line only
  PGBENCH=<path>     the pgbench to compare with; otherwise PATH and /usr/lib/postgresql/*/bin are searched
`;

/** Null: help was asked for. */
export function readOptions(argv: string[]): TurnsOptions | null {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      seconds: text('20'),
      rates: text('50,300'),
      inflight: text('200'),
      customers: text('5000'),
      runs: text('3'),
      seed: text('1'),
      profile: { type: 'string' },
      'marks-read': flag,
      settings: flag,
      'no-gate': flag,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  const measureMs = positive('seconds', values.seconds) * 1_000;
  return {
    measureMs,
    warmUpMs: Math.min(3_000, measureMs / 2),
    rates: values.rates.split(',').map((rate) => positive('rates', rate)),
    inFlight: positive('inflight', values.inflight),
    customers: positive('customers', values.customers),
    runs: positive('runs', values.runs),
    seed: positive('seed', values.seed),
    profile: values.profile ?? null,
    marksRead: values['marks-read'],
    comparesSettings: values.settings,
    gates: !values['no-gate'],
    prints: !values.json,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${name} was '${text}'; expected a number above 0`);
}
