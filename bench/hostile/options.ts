import { parseArgs } from 'node:util';

export interface HostileOptions {
  /** So many answers of the hostile model are taken in. */
  cases: number;
  people: number;
  seed: number;
  /** Stores the result. */
  keeps: boolean;
  prints: boolean;
}

export const HELP = `Usage: npm run campaign:hostile -- [options]

Lets a language model that means harm answer for many customers, most of whom never agree to anything, on the whole
product and in virtual time. At the end, money, orders, returns, mail and consents are what the policy and the
customers themselves decided; nobody has read anything of anybody else, and nobody was met with silence.

  --cases <n>      answers of the model (default 5000)
  --people <n>     customers (default 240)
  --seed <n>       the dice (default 1)
  --keep           stores the result in bench/results
  --json           prints the result line only
`;

/** Null: help was asked for. */
export function readOptions(argv: string[]): HostileOptions | null {
  const flag = { type: 'boolean', default: false } as const;
  const number = (standard: number) => ({ type: 'string', default: String(standard) }) as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      cases: number(5_000),
      people: number(240),
      seed: number(1),
      keep: flag,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  const count = (name: 'cases' | 'people' | 'seed') => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 1) return value;
    throw new Error(`--${name} was '${values[name]}'; expected a whole number from 1`);
  };
  return {
    cases: count('cases'),
    people: count('people'),
    seed: count('seed'),
    keeps: values.keep,
    prints: !values.json,
  };
}
