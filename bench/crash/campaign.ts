import type { FaultPoint } from '../../src/base/faults.ts';
import { addBuyer } from '../store/buyers.ts';
import type { Death, Visits } from '../store/product.ts';
import { calm } from './calm.ts';
import { compare, type Difference } from './compare.ts';
import { readEnding, type Ending } from './ending.ts';
import type { CrashOptions } from './options.ts';
import { openStage, type Stage } from './stage.ts';
import { playStory } from './story.ts';

/** One crash and how the story ended. */
export interface CrashRun extends Death, Difference {
  /** Whether the process died there at all. */
  hasDied: boolean;
}

export interface CrashCampaign {
  /** Visits of each place without a fault. */
  visits: Visits;
  runs: CrashRun[];
  tookMs: number;
}

/** Plays the story without a fault, and then once for every visit of every place, dying there. */
export async function runCrashes(
  { every, point, logs }: CrashOptions,
  tell: (line: string) => void,
): Promise<CrashCampaign> {
  const startedAt = performance.now();
  const stage = await openStage({ logs });
  let stories = 0;
  const play = (death: Death | null) => playOne(stage, stories++, death);
  try {
    const first = await play(null);
    const { visits, ending: expected } = await play(null);
    const isStable = compare(first.ending, expected);
    if (!isStable.isEqual)
      throw new Error(`Two stories without a fault differ: ${isStable.problems.join('; ')}`);
    const deaths = deathsOf(visits).filter((death) => point === null || death.point === point);
    const chosen = deaths.filter((_, index) => index % every === 0);
    tell(`${deaths.length} places to die, ${chosen.length} chosen: ${JSON.stringify(visits)}`);
    const runs: CrashRun[] = [];
    for (const death of chosen) {
      const run = await dieOnce(play, death, expected);
      runs.push(run);
      if (!run.isEqual) tell(`${death.point} ${death.visit}: ${run.problems.join('; ')}`);
      if (runs.length % 20 === 0) tell(`${runs.length} of ${chosen.length} crashes`);
    }
    return { visits, runs, tookMs: performance.now() - startedAt };
  } finally {
    await stage.close();
  }
}

async function dieOnce(
  play: (death: Death) => Promise<{ deaths: number; ending: Ending }>,
  death: Death,
  expected: Ending,
): Promise<CrashRun> {
  try {
    const { deaths, ending } = await play(death);
    return { ...death, ...compare(expected, ending), hasDied: deaths > 0 };
  } catch (error) {
    const problems = [error instanceof Error ? error.message : String(error)];
    return { ...death, isEqual: false, problems, doubled: 0, reassured: 0, leftToPerson: 0, hasDied: true };
  }
}

/** One story of a customer of its own. */
async function playOne(stage: Stage, n: number, death: Death | null) {
  const { product, world } = stage;
  const before = product.deaths();
  const buyer = addBuyer(world, n);
  await calm(stage);
  await product.arm(death);
  await playStory(stage, buyer);
  return {
    visits: await product.visits(),
    deaths: product.deaths() - before,
    ending: await readEnding(stage, buyer),
  };
}

function deathsOf(visits: Visits): Death[] {
  const places = Object.entries(visits) as [FaultPoint, number][];
  return places.flatMap(([point, count]) =>
    Array.from({ length: count }, (_, index) => ({ point, visit: index + 1 })),
  );
}
