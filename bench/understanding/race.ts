import type { Contestant, Said, Trained } from './contestant.ts';
import { withTypos, wrapped } from './noise.ts';
import {
  accuracyAtRecall,
  calibrationError,
  coverageAt,
  separation,
  shareOf,
  type Judged,
} from './scores.ts';
import type { Split } from './split.ts';
import { costOf, timeOf } from './timing.ts';

/** How one contestant did on one split. Shares in [0, 1]. */
export interface RaceFigures {
  split: string;
  name: string;
  accuracy: number;
  /** With slips in three of ten words; with a greeting before and thanks after. */
  accuracyTypos: number;
  accuracyWrapped: number;
  /** What can be taken for sure with so much of it right: the best threshold, chosen on the test itself. */
  coverage: { at95: number; at97: number; at98: number; at99: number };
  /** With the threshold that it chose by itself; null: it chooses none. */
  own: OwnThreshold | null;
  /** Right and kept, when half of the strange texts are kept out. */
  accuracyAtHalf: number;
  strangeSeparation: number;
  /** Null: what it gives is no probability. */
  calibrationError: number | null;
  trainMs: number;
  /** Of a processor: what it would take on a machine that does nothing else. */
  trainCpuMs: number;
  megabytes: number | null;
  micros: { p50: number; p99: number };
}

export interface OwnThreshold {
  coverage: number;
  precision: number;
  /** When one text of ten is strange. */
  precisionAmongStrange: number;
  strangeRefused: number;
}

export async function race(contestant: Contestant, split: Split): Promise<RaceFigures> {
  const { value: trained, wallMs, cpuMs } = await costOf(() => contestant.train(split));
  const texts = split.test.map(({ text }) => text);
  const said = await sayAll(trained, texts);
  const strange = await sayAll(trained, split.testStrangers);
  const accuracyOf = async (changed: string[]) => shareOfRight(await sayAll(trained, changed), split);
  const ways = (said[0]?.confidences ?? []).map((_, way) => judge(said, { split, way }));
  const strangeWays = ways.map((_, way) => strange.map(({ confidences }) => confidences[way] ?? 0));
  const most = (of: (rows: Judged[], strangers: number[]) => number) =>
    Math.max(...ways.map((rows, way) => of(rows, strangeWays[way] ?? [])));
  return {
    split: split.name,
    name: contestant.name,
    accuracy: shareOfRight(said, split),
    accuracyTypos: await accuracyOf(withTypos(texts, 21)),
    accuracyWrapped: await accuracyOf(wrapped(texts, 22)),
    coverage: {
      at95: most((rows) => coverageAt(rows, 0.95)),
      at97: most((rows) => coverageAt(rows, 0.97)),
      at98: most((rows) => coverageAt(rows, 0.98)),
      at99: most((rows) => coverageAt(rows, 0.99)),
    },
    own: ownThreshold(trained, { said, strange, split }),
    accuracyAtHalf: most((rows, strangers) => accuracyAtRecall(rows, strangers, 0.5)),
    strangeSeparation: most((rows, strangers) =>
      separation(
        rows.map(({ confidence }) => confidence),
        strangers,
      ),
    ),
    calibrationError: trained.isSure === null ? null : calibrationError(ways[0] ?? []),
    trainMs: wallMs,
    trainCpuMs: cpuMs,
    megabytes: trained.bytes === null ? null : trained.bytes / 1e6,
    micros: await timeOf(texts, trained.say),
  };
}

async function sayAll({ say }: Trained, texts: readonly string[]): Promise<Said[]> {
  const said: Said[] = [];
  for (const text of texts) said.push(await say(text));
  return said;
}

function judge(said: readonly Said[], { split, way }: { split: Split; way: number }): Judged[] {
  return said.map(({ intent, confidences }, index) => ({
    confidence: confidences[way] ?? 0,
    isRight: intent === split.test[index]?.intent,
  }));
}

function shareOfRight(said: readonly Said[], split: Split): number {
  return shareOf(judge(said, { split, way: 0 }), ({ isRight }) => isRight);
}

/** One text of ten. */
const STRANGE_RATE = 0.1;

function ownThreshold(
  { isSure }: Trained,
  { said, strange, split }: { said: readonly Said[]; strange: readonly Said[]; split: Split },
): OwnThreshold | null {
  if (isSure === null) return null;
  const rows = said.map((each, index) => ({
    sure: isSure(each),
    right: each.intent === split.test[index]?.intent,
  }));
  const coverage = shareOf(rows, ({ sure }) => sure);
  const right = shareOf(rows, (row) => row.sure && row.right);
  const strangeKept = shareOf(strange, isSure);
  const kept = (1 - STRANGE_RATE) * coverage + STRANGE_RATE * strangeKept;
  return {
    coverage,
    precision: coverage === 0 ? 1 : right / coverage,
    precisionAmongStrange: kept === 0 ? 1 : ((1 - STRANGE_RATE) * right) / kept,
    strangeRefused: 1 - strangeKept,
  };
}
