/**
 * How many durations lie in each of fixed buckets, eight to a doubling: a percentile read from it is at most 4.5 % off.
 * Buckets are the same for ever and everywhere, so histograms add and subtract without a loss.
 */
export type Histogram = Map<number, number>;

const PER_DOUBLING = 8;

/** The greatest share by which a percentile of a histogram differs from the exact one: 2^(1/16) - 1. */
export const HISTOGRAM_ERROR = Math.ceil((2 ** (1 / (2 * PER_DOUBLING)) - 1) * 10_000) / 10_000;

/** Bucket 0 is below a millisecond; bucket n is from 2^((n-1)/8) to 2^(n/8) ms. */
export function bucketOf(ms: number): number {
  return ms < 1 ? 0 : Math.floor(Math.log2(ms) * PER_DOUBLING) + 1;
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

/** Read digit by digit: a report of a year adds up a million pairs. */
export function readHistogram(text: string): Histogram {
  const counts = new Map<number, number>();
  const sums = new Float64Array(BUCKETS);
  let [bucket, number, sign] = [0, 0, 1];
  for (let place = 0; place <= text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= ZERO && code <= NINE) number = number * 10 + code - ZERO;
    else if (code === MINUS) sign = -1;
    else if (code === COLON) [bucket, number] = [number, 0];
    else {
      sums[bucket] = (sums[bucket] ?? 0) + sign * number;
      [number, sign] = [0, 1];
    }
  }
  for (let each = 0; each < BUCKETS; each++) if (sums[each]) counts.set(each, sums[each] ?? 0);
  return counts;
}

/** What the first text has more than the second, which stands in it. */
export function readDifference(text: string, less: string): Histogram {
  const histogram = readHistogram(text);
  for (const [bucket, count] of less === '' ? [] : readHistogram(less)) addTo(histogram, bucket, -count);
  return histogram;
}

/** More than there are milliseconds to count: 2^64 ms. */
const BUCKETS = 64 * PER_DOUBLING + 1;
const [ZERO, NINE, MINUS, COLON] = [48, 57, 45, 58];
