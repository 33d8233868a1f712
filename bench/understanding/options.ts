import { parseArgs } from 'node:util';

export interface UnderstandingOptions {
  /** Which of the two measurements: the public data set, the recorded texts of the store. */
  parts: readonly ('public' | 'recorded')[];
  /** The folder with `clinc150/data_full_train_val.json`. */
  data: string;
  size: 'quick' | 'usual' | 'full';
  /** False: gates that do not hold are told and the exit code stays 0. */
  gates: boolean;
  /** False: print only JSON. */
  prints: boolean;
  /** Prints what was taken for something else: of the development rows, never of those that are measured. */
  showsWrong: boolean;
}

export const HELP = `Usage: npm run bench:understanding -- [options]

Measures the classifier on a public data set beside nlp.js, and the local stages of understanding on the recorded texts
of the store.

  --only <part>   public or recorded
  --data <dir>    where the public data is (default ../shared/data)
  --quick         small slices of the public set, about a minute
  --full          nlp.js also tuned on the full set, about twenty minutes
  --wrong         measures the development rows instead, and prints those that were taken for something else
  --no-gate       gates that do not hold do not fail
  --json          prints the result line only
`;

/** Null: help was asked for. */
export function readOptions(argv: string[]): UnderstandingOptions | null {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      data: { type: 'string', default: '../shared/data' },
      quick: flag,
      full: flag,
      wrong: flag,
      'no-gate': flag,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  return {
    parts: partsOf(values.wrong ? 'recorded' : values.only),
    data: values.data,
    size: values.full ? 'full' : values.quick ? 'quick' : 'usual',
    gates: !values['no-gate'] && !values.wrong,
    prints: !values.json,
    showsWrong: values.wrong,
  };
}

function partsOf(only: string | undefined): UnderstandingOptions['parts'] {
  switch (only) {
    case undefined:
      return ['public', 'recorded'];
    case 'public':
    case 'recorded':
      return [only];
    default:
      throw new Error(`--only was '${only}'; expected public or recorded`);
  }
}
