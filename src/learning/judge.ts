import type { Comparison } from './compare.ts';
import type { Pair } from './measure.ts';

/** A candidate may settle this much less, and this much more of it may be wrong. Shares. */
const LESS_SETTLED = 0.005;
const MORE_WRONG = 0.002;

export interface Judgement {
  isNotWorse: boolean;
  /** In words, with both figures: for the record. */
  verdict: string;
}

/**
 * Whether a candidate may take the place of what runs: on neither set may it be worse. On the recorded texts the models
 * themselves are measured, and the limits are kept to the letter. On the examples others of their kind are, trained on
 * parts; there a difference has to be more than chance.
 */
export function judge({ recorded, folds }: Comparison): Judgement {
  const judged = [
    ...(recorded === null
      ? []
      : [judgePair('on the recorded texts', { ...recorded, chance: { settled: 0, wrong: 0 } })]),
    judgePair('on the examples', folds),
  ];
  return {
    isNotWorse: judged.every(({ isNotWorse }) => isNotWorse),
    verdict: judged.map(({ verdict }) => verdict).join('; '),
  };
}

function judgePair(where: string, { current, candidate, chance }: Pair): Judgement {
  const lost = current.settled - candidate.settled;
  const faulty = candidate.wrong - current.wrong;
  const faults = [
    ...(lost > Math.max(LESS_SETTLED, chance.settled) ? ['settles less'] : []),
    ...(faulty > Math.max(MORE_WRONG, chance.wrong) ? ['is wrong more often'] : []),
  ];
  const said = faults.length === 0 ? 'is not worse' : faults.join(' and ');
  return {
    isNotWorse: faults.length === 0,
    verdict:
      `${where} it ${said}: ${percent(candidate.settled)} settled (was ${percent(current.settled)}), ` +
      `${percent(candidate.wrong)} of it wrong (was ${percent(current.wrong)})`,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
