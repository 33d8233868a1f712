import type { Preferences } from '../data/preferences.ts';

/** @param now '22:15', as the hours are. Quiet hours may go over midnight. */
export function isQuiet(quiet: Preferences['notify']['quiet'], now: string): boolean {
  if (quiet === null) return false;
  const { from, until } = quiet;
  return from <= until ? now >= from && now < until : now >= from || now < until;
}
