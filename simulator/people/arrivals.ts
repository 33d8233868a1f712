import type { Random } from '../../world/random.ts';

/** How busy each hour of the day is. Guess: a shop's chat, with a peak before noon and a higher one in the evening. */
const HOURLY = [
  1, 0.6, 0.4, 0.3, 0.3, 0.5, 1, 2.2, 4, 6, 7, 6.5, 5, 5, 5.2, 5.5, 5.6, 6, 7, 8, 8, 6.5, 4, 2,
] as const;

/**
 * The moments at which so many customers write for the first time, as shares of the day in [0, 1), in order. Given their number,
 * the arrivals of a Poisson process are independent draws from its intensity.
 */
export function drawArrivals(count: number, random: Random): number[] {
  const total = HOURLY.reduce((sum, each) => sum + each, 0);
  const one = () => {
    let left = random() * total;
    for (const [hour, each] of HOURLY.entries()) {
      if (left < each) return (hour + left / each) / HOURLY.length;
      left -= each;
    }
    return 0;
  };
  return Array.from({ length: count }, one).sort((a, b) => a - b);
}
