/** An amount in whole units as minor units of a currency: 20.5 BRL → 2050, 3000 JPY → 3000. */
export function minorOf(amount: number, currency: string): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.round(amount * 10 ** digitsOf(currency)));
}

const known = new Map<string, number>();

function digitsOf(currency: string): number {
  const digits = known.get(currency);
  if (digits !== undefined) return digits;
  const found =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  known.set(currency, found);
  return found;
}
