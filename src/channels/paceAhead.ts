/** How far ahead a channel gives messages their place, in ms: who waits longer asks again. */
export const PACE_AHEAD_MS = 1_000;
