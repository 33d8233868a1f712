import { parseArgs } from 'node:util';

export interface DeskOptions {
  loops: number;
  /** Runs of each question. */
  runs: number;
  seed: number;
  /** False: figures that do not hold are told and the exit code stays 0. */
  gates: boolean;
  /** Where the database lies while it is measured; null: a folder that is made and removed. */
  dataDir: string | null;
  /** Only the part of this name; null: all. */
  only: string | null;
}

/** Messages of each loop. */
export const MESSAGES_PER_LOOP = 5;

export const HELP = `Usage: npm run bench:desk -- [options]

Measures what people wait for at the desk, on a PostgreSQL of its own: the inbox list, opening a conversation, the
timeline, search, reports. First it makes the data: by default 1,000,000 loops, 5,000,000 messages, a year.

  --loops <n>     loops; each has 5 messages (default 1000000; a try: 10000)
  --runs <n>      how often each question is asked (default 300)
  --seed <n>      of the data and the questions (default 1)
  --data <dir>    keeps the database in this folder while it runs (default: a temporary one, removed at the end)
  --only <part>   one part: list, open, timeline, search, 'report of a year' …
  --no-gate       figures that do not hold do not fail
`;

/** Null: help was asked for. */
export function readOptions(argv: string[]): DeskOptions | null {
  const { values } = parseArgs({
    args: argv,
    options: {
      loops: { type: 'string', default: '1000000' },
      runs: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      data: { type: 'string' },
      only: { type: 'string' },
      'no-gate': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    loops: positive('loops', values.loops),
    runs: positive('runs', values.runs),
    seed: positive('seed', values.seed),
    gates: !values['no-gate'],
    dataDir: values.data ?? null,
    only: values.only ?? null,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} was '${text}'; expected a whole number above 0`);
}
