import { parseArgs } from 'node:util';

export interface KillOptions {
  kills: number;
  /** Of all chance: who is killed and when, what customers do, which request a fault strikes. */
  seed: number;
  /** Real time between two kills. */
  pauseMs: number;
  /** Processes of the product. */
  products: number;
  /** Customers who walk through a refund at any moment. */
  walkers: number;
  /** Messages per second of everybody else. */
  chatter: number;
  /** Stores the result. */
  keeps: boolean;
  prints: boolean;
  /** Shows the log of the product. */
  logs: boolean;
}

export const HELP = `Usage: npm run campaign:kill -- [options]

Kills processes of the product and backends of PostgreSQL at random while customers walk through refunds, then checks
what the database, the payment provider and the phones hold.

  --kills <n>        how many (default 200)
  --minutes <n>      spread over this time (default: 2.5 s for each kill)
  --seed <n>         of all chance (default 1)
  --products <n>     processes of the product (default 2)
  --walkers <n>      customers in a refund at any moment (default 12)
  --chatter <n>      messages per second of everybody else (default 20)
  --log              shows the log of the product
  --keep             stores the result in bench/results
  --json             prints the result line only
`;

const PAUSE_MS = 2_500;

/** Null: help was asked for. */
export function readOptions(argv: string[]): KillOptions | null {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      kills: text('200'),
      minutes: { type: 'string' },
      seed: text('1'),
      products: text('2'),
      walkers: text('12'),
      chatter: text('20'),
      keep: { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const kills = wholeNumber('kills', values.kills);
  const { minutes } = values;
  return {
    kills,
    seed: wholeNumber('seed', values.seed),
    pauseMs:
      minutes === undefined ? PAUSE_MS : (wholeNumber('minutes', minutes) * 60_000) / Math.max(1, kills),
    products: wholeNumber('products', values.products),
    walkers: wholeNumber('walkers', values.walkers),
    chatter: wholeNumber('chatter', values.chatter),
    keeps: values.keep,
    prints: !values.json,
    logs: values.log,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`--${name} was '${text}'; expected a whole number, 0 or more`);
}
