import type { Preferences } from '../../data/preferences.ts';

/** Of a row of the list, in px. */
export function rowHeight(density: Preferences['density']): number {
  return density === 'compact' ? 48 : 70;
}
