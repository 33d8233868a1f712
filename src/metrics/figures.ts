import { AppError } from '../base/errors.ts';
import type { Anchor, Counter, Duration } from './counted.ts';
import { percentile } from './histogram.ts';
import type { Sums } from './readSums.ts';

/**
 * The figures of management, as data: of which loops the numerator and of which the denominator is made.
 * In words, with what counts and what does not: docs/metrics.md.
 */
export interface FigureKind {
  /** 'count': the numerator alone. 'share': numerator / denominator. 'duration': median and p90 over the numerator's loops. */
  readonly kind: 'count' | 'share' | 'duration';
  readonly numerator: Counter;
  readonly denominator: Counter;
  readonly duration?: Duration;
  readonly anchor: Anchor;
}

const share = (numerator: Counter, denominator: Counter, anchor: Anchor): FigureKind => ({
  kind: 'share',
  numerator,
  denominator,
  anchor,
});

export const FIGURES = {
  volume: { kind: 'count', numerator: 'opened', denominator: 'opened', anchor: 'opened' },
  resolution: share('resolved', 'closed', 'closed'),
  deflectionClaimed: share('claimed', 'closed', 'closed'),
  deflectionSettled: share('settled', 'windowOver', 'closed'),
  timeToResolution: {
    kind: 'duration',
    numerator: 'resolved',
    denominator: 'closed',
    duration: 'resolution',
    anchor: 'closed',
  },
  firstResponse: {
    kind: 'duration',
    numerator: 'answered',
    denominator: 'opened',
    duration: 'firstResponse',
    anchor: 'opened',
  },
  humanFirstResponse: {
    kind: 'duration',
    numerator: 'humanAnswered',
    denominator: 'handedOver',
    duration: 'humanFirstResponse',
    anchor: 'handedOver',
  },
  recontact: share('recontacted', 'closed', 'closed'),
  followUp: share('promisesKept', 'promisesDue', 'due'),
  csat: share('ratingsGood', 'ratingsGiven', 'asked'),
  ratingResponse: share('ratingsGiven', 'ratingsAsked', 'asked'),
  conversion: share('won', 'opportunities', 'opened'),
  influencedConversion: share('influencedWon', 'influenced', 'opened'),
} as const satisfies { [name: string]: FigureKind };

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [FigureName, ...FigureName[]]; // its keys, nothing else

/** One figure of one period. */
export interface Figure {
  /** Of a share, 0 to 1; of a duration, the median in ms; of a count, itself. Null when there is nothing to make it of. */
  value: number | null;
  /** Of a duration, in ms. */
  p90: number | null;
  numerator: number;
  denominator: number;
}

/** @throws AppError METRIC_UNKNOWN */
export function figureNamed(name: string): FigureName {
  const found = FIGURE_NAMES.find((known) => known === name);
  if (found) return found;
  throw new AppError(
    'METRIC_UNKNOWN',
    `No figure has this name; known figures: ${FIGURE_NAMES.join(', ')}`,
    {},
  );
}

export function figureOf(name: FigureName, { counts, durations }: Sums): Figure {
  const made: FigureKind = FIGURES[name];
  const numerator = counts[made.numerator];
  const denominator = counts[made.denominator];
  if (made.duration !== undefined) {
    const histogram = durations[made.duration];
    return {
      value: percentile(histogram, 0.5),
      p90: percentile(histogram, 0.9),
      numerator,
      denominator,
    };
  }
  if (made.kind === 'count') return { value: numerator, p90: null, numerator, denominator };
  return { value: denominator === 0 ? null : numerator / denominator, p90: null, numerator, denominator };
}
