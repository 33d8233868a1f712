import { minorOf } from '../decimalAmount.ts';

/** The Store API counts in the smallest unit that the shop shows: `minorUnit` places, whatever the currency has. */
export function minorOfStore(text: string, minorUnit: number, currency: string): number | null {
  if (!/^\d{1,18}$/.test(text) || minorUnit > 8) return null;
  const digits = text.padStart(minorUnit + 1, '0');
  return minorOf(
    minorUnit === 0 ? digits : `${digits.slice(0, -minorUnit)}.${digits.slice(-minorUnit)}`,
    currency,
  );
}
