import { currencyExponent } from './currencyExponent.ts';

/**
 * A decimal as shops write amounts, '79.9', '1500', '-10.01', '1e-7', in minor units of its currency. It is read digit by
 * digit and never calculated with, so that nothing is lost on the way. What a share or a tax leaves below the minor unit
 * is rounded, halves away from zero. Null: no amount, or one that cannot be counted exactly.
 */
export function minorOf(decimal: string, currency: string): number | null {
  const read = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d{1,2}))?$/.exec(decimal);
  if (!read) return null;
  const [, sign, whole = '', fraction = '', power = '0'] = read;
  const digits = BigInt(whole + fraction);
  const shift = Number(power) + currencyExponent(currency) - fraction.length;
  const unit = 10n ** BigInt(Math.abs(shift));
  const minor = shift >= 0 ? digits * unit : (digits + unit / 2n) / unit;
  const signed = Number(sign === '-' ? -minor : minor);
  if (!Number.isSafeInteger(signed)) return null;
  return signed === 0 ? 0 : signed;
}

/** With all the places of its currency: 7990 of BRL is '79.90'. */
export function decimalOf(minor: number, currency: string): string {
  const places = currencyExponent(currency);
  if (places === 0) return String(minor);
  const digits = String(minor).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** An amount that cannot be counted is left as what no schema of ours lets pass. */
export const counted = (decimal: string, currency: string): number =>
  minorOf(decimal, currency) ?? Number.NaN;
