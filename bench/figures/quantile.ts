/** What a series of measurements is told as, in the unit of its members. */
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
  max: number;
  count: number;
}

/** The smallest member that is not below the share `q` (0 … 1) of all; 0 for none. Takes sorted numbers. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (q: number) => rounded(quantile(sorted, q));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: values.length };
}

export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/** Two digits after the point. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
