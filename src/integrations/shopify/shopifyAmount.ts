import { z } from 'zod';

/**
 * Currencies whose minor unit is not a hundredth.
 * Source: ISO 4217:2015, table A.1, column "minor unit" as published by SIX.
 */
const EXPONENTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

const exponentOf = (currency: string): number => EXPONENTS[currency] ?? 2;

/**
 * Shopify writes major units as text: '79.9', '1500.0'. It is read digit by digit. What a share or a tax leaves below
 * the minor unit is rounded, halves away from zero. What is no amount, or cannot be counted, is NaN, which no schema of
 * ours lets pass.
 */
export function minorOf(amount: string, currency: string): number {
  const read = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!read) return Number.NaN;
  const [, sign, whole = '', fraction = ''] = read;
  const shift = exponentOf(currency) - fraction.length;
  const digits = BigInt(whole + fraction);
  const unit = 10n ** BigInt(Math.abs(shift));
  const minor = shift >= 0 ? digits * unit : (digits + unit / 2n) / unit;
  const signed = Number(sign === '-' ? -minor : minor);
  return Number.isSafeInteger(signed) ? signed + 0 : Number.NaN;
}

/** 7990 of BRL is '79.90'. */
export function majorOf(minor: number, currency: string): string {
  const exponent = exponentOf(currency);
  if (exponent === 0) return String(minor);
  const digits = String(minor).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

export const moneyV2 = z.object({ amount: z.string(), currencyCode: z.string() });
/** In the shop's own currency. */
export const moneyBag = z.object({ shopMoney: moneyV2 });

export const minorIn = ({ shopMoney }: z.output<typeof moneyBag>): number =>
  minorOf(shopMoney.amount, shopMoney.currencyCode);

export const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
