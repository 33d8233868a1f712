import type { Random } from '../../world/random.ts';

/** One of them. @throws Error when there is none. */
export function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('One of nothing cannot be picked');
  return value;
}

/** One of them, as often as its weight says. @throws Error when there is none. */
export function pickWeighted<Value extends { readonly weight: number }>(
  values: readonly Value[],
  random: Random,
): Value {
  let left = random() * values.reduce((sum, { weight }) => sum + weight, 0);
  for (const value of values) {
    left -= value.weight;
    if (left < 0) return value;
  }
  return pick(values.slice(-1), random);
}
