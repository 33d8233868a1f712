import { currencyExponent } from '../currencyExponent.ts';

/**
 * Medusa counts in major units: `79.9` is R$ 79.90. JSON's number is read digit by digit and never calculated with, so
 * that nothing is lost on the way. What a share or a tax leaves below the minor unit is rounded, halves away from zero.
 * Null: no amount, or one that cannot be counted exactly.
 */
export function minorOf(amount: number, currency: string): number | null {
  const read = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(amount));
  if (!read) return null;
  const [, sign, whole = '', fraction = '', power = '0'] = read;
  const digits = whole + fraction;
  const shift = Number(power) + currencyExponent(currency) - fraction.length;
  const minor = shift >= 0 ? BigInt(digits) * 10n ** BigInt(shift) : rounded(BigInt(digits), -shift);
  const signed = Number(sign === '-' ? -minor : minor);
  if (!Number.isSafeInteger(signed)) return null;
  return signed === 0 ? 0 : signed;
}

function rounded(digits: bigint, places: number): bigint {
  const unit = 10n ** BigInt(places);
  return (digits + unit / 2n) / unit;
}

/** The number whose shortest writing is the amount: 7990 of BRL is `79.9`. */
export function majorOf(minor: number, currency: string): number {
  const exponent = currencyExponent(currency);
  if (exponent === 0) return minor;
  const digits = String(minor).padStart(exponent + 1, '0');
  return Number(`${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`);
}
