export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** From the first minute on, up to and without the second: '09:00'. The end of a day is '24:00'. */
export type Shift = readonly [from: string, to: string];
