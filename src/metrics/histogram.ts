/**
 * How many durations lie in each of fixed buckets, eight to a doubling: a percentile read from it is at most 4.5 % off.
 * Buckets are the same for ever and everywhere, so histograms add and subtract without a loss.
 */
export type Histogram = Map<number, number>;

const PER_DOUBLING = 8;

/** The greatest share by which a percentile of a histogram differs from the exact one: 2^(1/16) - 1. */
export const HISTOGRAM_ERROR = 2 ** (1 / (2 * PER_DOUBLING)) - 1;

/** Bucket 0 is below a millisecond; bucket n is from 2^((n-1)/8) to 2^(n/8) ms. */
export function bucketOf(ms: number): number {
  return ms < 1 ? 0 : Math.floor(Math.log2(ms) * PER_DOUBLING + 1e-9) + 1;
}

/** The middle of a bucket, in ms, by ratio: as far from its lower as from its upper end. */
function middleOf(bucket: number): number {
  return bucket === 0 ? 0 : 2 ** ((bucket - 0.5) / PER_DOUBLING);
}

export function countOf(histogram: Histogram): number {
  return histogram.values().reduce((sum, count) => sum + count, 0);
}

/** The least duration that at least this share of all do not exceed (nearest rank), in ms; null of nothing. */
export function percentile(histogram: Histogram, share: number): number | null {
  const rank = Math.ceil(countOf(histogram) * share);
  let seen = 0;
  for (const [bucket, count] of [...histogram].sort(([a], [b]) => a - b)) {
    seen += count;
    if (count > 0 && seen >= rank) return Math.round(middleOf(bucket));
  }
  return null;
}

export function addTo(histogram: Histogram, bucket: number, count: number): void {
  const sum = (histogram.get(bucket) ?? 0) + count;
  if (sum === 0) histogram.delete(bucket);
  else histogram.set(bucket, sum);
}

/** '12:3 14:1': how it is stored. Texts of several, joined by a space, are the text of their sum. */
export function writeHistogram(histogram: Histogram): string {
  return [...histogram]
    .sort(([a], [b]) => a - b)
    .map(([bucket, count]) => `${bucket}:${count}`)
    .join(' ');
}

export function readHistogram(text: string): Histogram {
  const histogram: Histogram = new Map();
  if (text === '') return histogram;
  for (const pair of text.split(' ')) {
    const colon = pair.indexOf(':');
    addTo(histogram, Number(pair.slice(0, colon)), Number(pair.slice(colon + 1)));
  }
  return histogram;
}
