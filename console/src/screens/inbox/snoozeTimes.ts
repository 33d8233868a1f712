/** A time that people put things off to, by its name. */
export interface SnoozeTime {
  name: 'inAnHour' | 'inThreeHours' | 'tonight' | 'tomorrow' | 'monday' | 'nextWeek';
  at: Date;
}

const HOUR_MS = 3_600_000;

/** Sensible times from now on, the nearest first, by the clock of who looks. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const day = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const times: SnoozeTime[] = [
    { name: 'inAnHour', at: new Date(now.getTime() + HOUR_MS) },
    { name: 'inThreeHours', at: new Date(now.getTime() + 3 * HOUR_MS) },
    { name: 'tonight', at: day(0, 18) },
    { name: 'tomorrow', at: day(1, 9) },
    { name: 'monday', at: day(toMonday, 9) },
    { name: 'nextWeek', at: day(7, 9) },
  ];
  // What has passed or is nearly now is no time to wait for; one time has one name.
  return times
    .filter(({ at }) => at.getTime() - now.getTime() >= HOUR_MS)
    .filter(({ at }, index, all) => all.findIndex((other) => other.at.getTime() === at.getTime()) === index)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}
