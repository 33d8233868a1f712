import { DAY_MS } from '../../times.ts';

/** Whole days from one instant to a later one; the first day is day 0, and so is all that came before. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS));
}
