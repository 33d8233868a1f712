import { calendars } from '../work/calendars.ts';

/** What several articles say: written once, so that they never differ. Money is in the currency of the store. */
export const SITE = 'https://larch-and-pine.example';
export const MAIL = 'help@larch-and-pine.example';
export const PRIVACY_MAIL = 'privacy@larch-and-pine.example';

/** From this amount on a parcel inside Brazil is free. */
export const FREE_SHIPPING_FROM = 'R$ 299';
export const SHIPPING_COST = 'R$ 24,90';
export const LARGE_SHIPPING_COST = 'R$ 149';
export const ASSEMBLY_COST = 'R$ 120';
export const INSTALMENTS = 10;
export const SMALLEST_INSTALMENT = 'R$ 50';
export const PIX_DISCOUNT = '5%';
export const WARRANTY_MONTHS = 12;
export const FURNITURE_WARRANTY_MONTHS = 24;
export const PICKUP_DAYS = 7;
export const BULK_UNITS = 10;

/** When somebody is there, on the clock of São Paulo: in the shop and in this chat. */
const hours = calendars.find(({ name }) => name === 'everyDay')?.hours;
export const [WEEKDAYS_FROM, WEEKDAYS_TO] = hours?.mon?.[0] ?? ['', ''];
export const [WEEKEND_FROM, WEEKEND_TO] = hours?.sat?.[0] ?? ['', ''];

/** The day when all articles were last read through. */
export const CHECKED = '2026-11-16';
