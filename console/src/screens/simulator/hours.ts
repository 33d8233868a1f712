export const HOUR_MS = 3_600_000;

/** How far the slider goes. */
export const FARTHEST_HOURS = 72;
