/**
 * Currencies whose minor unit is not a hundredth.
 * Source: ISO 4217:2015, table A.1, column "minor unit" as published by SIX.
 */
const EXPONENTS = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ['CLF', 4],
  ['UYW', 4],
]);

/** How many places a currency has below its major unit. */
export const currencyExponent = (currency: string): number => EXPONENTS.get(currency.toUpperCase()) ?? 2;
