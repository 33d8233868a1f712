import { currencyExponent } from '../currencyExponent.ts';

/**
 * wc/v3 writes amounts as decimal texts with as many places as the shop shows: '79.90', '-10.01', '1500'. They are read
 * digit by digit. What stands below the minor unit is rounded, halves away from zero. Null: no amount, or one that
 * cannot be counted exactly.
 */
export function minorOf(text: string, currency: string): number | null {
  const read = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!read) return null;
  const [, sign, whole = '', fraction = ''] = read;
  const places = currencyExponent(currency);
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const minor = kept + ((fraction[places] ?? '0') >= '5' ? 1n : 0n);
  const signed = Number(sign === '-' ? -minor : minor);
  if (!Number.isSafeInteger(signed)) return null;
  return signed === 0 ? 0 : signed;
}

/** 7990 of BRL is '79.90'. */
export function decimalOf(minor: number, currency: string): string {
  const places = currencyExponent(currency);
  if (places === 0) return String(minor);
  const digits = String(minor).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The Store API counts in the smallest unit that the shop shows: `minorUnit` places, whatever the currency has. */
export function minorOfStore(text: string, minorUnit: number, currency: string): number | null {
  if (!/^\d{1,18}$/.test(text) || minorUnit > 8) return null;
  const digits = text.padStart(minorUnit + 1, '0');
  const decimal = minorUnit === 0 ? digits : `${digits.slice(0, -minorUnit)}.${digits.slice(-minorUnit)}`;
  return minorOf(decimal, currency);
}

/** An amount that cannot be counted is left as what no schema of ours lets pass. */
export const counted = (text: string, currency: string): number => minorOf(text, currency) ?? Number.NaN;
