import { parseArgs } from 'node:util';

export interface CrashOptions {
  /** Only every n-th crash, for a short run. */
  every: number;
  /** Only crashes at this point. */
  point: string | null;
  /** Stores the result. */
  keeps: boolean;
  prints: boolean;
  logs: boolean;
}

export const HELP = `Usage: npm run campaign:crash -- [options]

Plays one refund from the first word to the answer two days later, once without a fault and then once for every visit
of every place where a crash hurts: the process dies there, is started again, and the customer goes on. Each time the
loop, the money and the six systems must end as they did without the fault.

  --every <n>        only every n-th crash (default 1: all of them)
  --point <name>     only crashes at this place, such as effect.afterSend
  --log              shows the log of the product
  --keep             stores the result in bench/results
  --json             prints the result line only
`;

/** Null: help was asked for. */
export function readOptions(argv: string[]): CrashOptions | null {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      every: { type: 'string', default: '1' },
      point: { type: 'string' },
      keep: flag,
      log: flag,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  const every = Number(values.every);
  if (!Number.isInteger(every) || every < 1)
    throw new Error(`--every was '${values.every}'; expected 1 or more`);
  return { every, point: values.point ?? null, keeps: values.keep, prints: !values.json, logs: values.log };
}
