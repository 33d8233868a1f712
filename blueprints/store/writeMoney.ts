import { CURRENCY } from './business.ts';

/** An amount as a customer reads it in the chat: 'R$ 49,90'. Passed as decimal text: no amount goes through a float. */
export function writeMoney(
  { minor, currency }: { minor: number; currency: string },
  language: string,
): string {
  const currencyDisplay = currency === CURRENCY ? 'narrowSymbol' : 'symbol';
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const units = String(minor).padStart(digits + 1, '0');
  const whole = units.slice(0, units.length - digits);
  const decimal = digits === 0 ? whole : `${whole}.${units.slice(-digits)}`;
  // A decimal in digits is what Intl takes for a number of any length.
  return format.format(decimal as Intl.StringNumericLiteral).replaceAll(/[\u00a0\u202f]/g, ' ');
}
