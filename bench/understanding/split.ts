import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded, shuffle } from '../../src/understanding/classifier/random.ts';

export interface Labelled {
  text: string;
  intent: string;
}

/** What a classifier learns from, and what it has not seen. */
export interface Split {
  name: string;
  train: readonly Labelled[];
  /** Texts of no intent, to learn from. */
  strangers: readonly string[];
  test: readonly Labelled[];
  testStrangers: readonly string[];
}

type Rows = [text: string, intent: string][];

/** CLINC150 as it was published, without its test rows. Source: Larson et al. 2019, CC BY 3.0. */
interface Clinc {
  train: Rows;
  val: Rows;
  oos_train: Rows;
  oos_val: Rows;
}

const DRAWS = 3;
const DRAWN_INTENTS = 30;
const DRAWN_EXAMPLES = 25;

/**
 * The whole set, half of it, and three draws of 30 intents with 25 examples: learned from `train`, tested on `val`, with
 * its 100 out-of-scope texts for learning and 100 others for testing. Null: the data is not there.
 */
export function readSplits(folder: string): { full: Split; half: Split; draws: Split[] } | null {
  const file = join(folder, 'clinc150', 'data_full_train_val.json');
  if (!existsSync(file)) return null;
  const data: Clinc = JSON.parse(readFileSync(file, 'utf8')); // as it was published
  const all = [...new Set(data.train.map(([, intent]) => intent))].sort();
  return {
    full: splitOf('150 intents × 100', data, { intents: all, most: Infinity, seed: 1 }),
    half: splitOf('150 intents × 50', data, { intents: all, most: 50, seed: 1 }),
    draws: Array.from({ length: DRAWS }, (_, draw) =>
      splitOf(`30 intents × 25, draw ${draw + 1}`, data, {
        intents: shuffle([...all], seeded(draw + 1)).slice(0, DRAWN_INTENTS),
        most: DRAWN_EXAMPLES,
        seed: draw + 1,
      }),
    ),
  };
}

function splitOf(
  name: string,
  data: Clinc,
  { intents, most, seed }: { intents: readonly string[]; most: number; seed: number },
): Split {
  const random = seeded(seed);
  const ofIntent = Map.groupBy(data.train, ([, intent]) => intent);
  const wanted = new Set(intents);
  return {
    name,
    train: intents.flatMap((intent) =>
      labelled(shuffle([...(ofIntent.get(intent) ?? [])], random).slice(0, most)),
    ),
    strangers: data.oos_train.map(([text]) => text),
    test: labelled(data.val.filter(([, intent]) => wanted.has(intent))),
    testStrangers: data.oos_val.map(([text]) => text),
  };
}

function labelled(rows: Rows): Labelled[] {
  return rows.map(([text, intent]) => ({ text, intent }));
}
