import type { Calendar, Shift } from 'loopline/blueprint';
import { TIME_ZONE } from '../business.ts';

const timeZone = TIME_ZONE;

const long: readonly Shift[] = [['08:00', '22:00']];
const short: readonly Shift[] = [['09:00', '18:00']];
const office: readonly Shift[] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
];

/** National holidays of Brazil. Source: Lei 662/1949, Lei 6.802/1980 and Lei 14.759/2023. */
const holidays = [
  '2026-12-25',
  '2027-01-01',
  '2027-04-21',
  '2027-05-01',
  '2027-09-07',
  '2027-10-12',
  '2027-11-02',
  '2027-11-15',
  '2027-11-20',
  '2027-12-25',
];

export const calendars: readonly Calendar[] = [
  {
    name: 'everyDay',
    timeZone,
    hours: { mon: long, tue: long, wed: long, thu: long, fri: long, sat: short, sun: short },
    holidays,
  },
  {
    name: 'weekdays',
    timeZone,
    hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
    holidays,
  },
];
