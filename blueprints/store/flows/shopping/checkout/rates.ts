import { moneyFact, nameFact, type Fact } from 'loopline/flow';
import type { ShippingRate } from 'loopline/integration';
import { tillWords } from '../../../texts/till.ts';
import type { ShoppingContext } from '../context.ts';
import { cartOf } from './cartOf.ts';

/** A list shows ten rows, and one of them leads back. */
const MOST_RATES = 9;

/** A way of delivery as it is offered: it is shown by itself, without the cart around it. */
export interface OfferedRate extends ShippingRate {
  currency: string;
  language: string;
}

export function offeredRates(context: ShoppingContext): OfferedRate[] {
  const { currency } = cartOf(context);
  return context.rates
    .slice(0, MOST_RATES)
    .map((rate) => ({ ...rate, currency, language: context.language }));
}

export const ratePrice = ({ priceMinor, currency }: OfferedRate): Fact =>
  moneyFact({ minor: priceMinor, currency });

export const rateDays = (rate: OfferedRate): Fact => nameFact(daysIn(rate, rate.language) || '–');

/** '3–5 days'; nothing where the shop promises nothing. */
export function daysIn({ days }: ShippingRate, language: string): string {
  if (days === null) return '';
  const words = tillWords(language);
  if (days.min === 1 && days.max === 1) return words.oneDay;
  const span = days.min === days.max ? String(days.min) : `${days.min}–${days.max}`;
  return words.days.replace('{days}', span);
}
