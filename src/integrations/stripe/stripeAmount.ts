/**
 * Currencies that Stripe counts in hundredths although ISO 4217 gives them none.
 * Source: Stripe, Supported currencies, special cases (ISK, UGX).
 */
const HUNDREDTHS = new Set(['ISK', 'UGX']);

/** Our minor units as Stripe writes them: its code is in lower case. */
export function toStripe(minor: number, currency: string): { amount: number; currency: string } {
  return { amount: HUNDREDTHS.has(currency) ? minor * 100 : minor, currency: currency.toLowerCase() };
}

/** A rest that ISO 4217 cannot write is kept as a fraction, which no schema of ours lets pass. */
export function fromStripe(amount: number, stripeCurrency: string): { minor: number; currency: string } {
  const currency = stripeCurrency.toUpperCase();
  return { minor: HUNDREDTHS.has(currency) ? amount / 100 : amount, currency };
}
