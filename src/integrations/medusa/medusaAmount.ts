import * as decimal from '../decimalAmount.ts';

/** Medusa counts in major units: `79.9` is R$ 79.90. Null: no amount, or one that cannot be counted exactly. */
export const minorOf = (amount: number, currency: string): number | null =>
  decimal.minorOf(String(amount), currency);

/** The number whose shortest writing is the amount: 7990 of BRL is `79.9`. */
export const majorOf = (minor: number, currency: string): number =>
  Number(decimal.decimalOf(minor, currency));
