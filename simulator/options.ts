import { parseArgs } from 'node:util';

export interface DayOptions {
  conversations: number;
  seed: number;
  hasModel: boolean;
  /** Real time that the day takes. */
  minutes: number;
  keeps: boolean;
  prints: boolean;
}

export const HELP = `Usage: npm run simulate:day -- [options]

Lets synthetic customers of the store live through a day: they write, tap, digress, correct themselves, fall silent and come
back, in three languages; synthetic colleagues answer what reaches a queue. The product runs as always, on real time, and its
day is compressed. At the end: what was settled by which stage, how long answers took, what models cost, what
customers got, and whether money, orders and people were kept apart. docs/guides/simulator.md says what is simulated and what is measured.

  --conversations <n>  customers of the day (default 1000)
  --seed <n>           the dice (default 1)
  --minutes <n>        real time that the day takes (default: a fifth of a second for each conversation)
  --no-model           nobody is asked about what the quicker stages leave open
  --keep               stores the result in bench/results
  --json               prints the result line only
`;

/** Real time between two new customers on average. */
const BETWEEN_ARRIVALS_MS = 200;

/** Null: help was asked for. */
export function readOptions(argv: string[]): DayOptions | null {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    allowNegative: true,
    options: {
      conversations: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string' },
      model: { type: 'boolean', default: true },
      keep: flag,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  const conversations = counted('conversations', values.conversations);
  const minutes = values.minutes ?? String((conversations * BETWEEN_ARRIVALS_MS) / 60_000);
  return {
    conversations,
    seed: counted('seed', values.seed),
    minutes: positive('minutes', minutes),
    hasModel: values.model,
    keeps: values.keep,
    prints: !values.json,
  };
}

function counted(name: string, given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`--${name} was '${given}'; expected a whole number from 1`);
}

function positive(name: string, given: string): number {
  const value = Number(given);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${name} was '${given}'; expected a number above 0`);
}
