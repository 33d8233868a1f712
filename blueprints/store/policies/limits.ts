/** In minor units, by currency that the store sells in. Above `automatic` a person approves, above `approved` one decides. */
const LIMITS = {
  BRL: { automatic: 20_000, approved: 1_000_000 },
  USD: { automatic: 20_000, approved: 1_000_000 },
  EUR: { automatic: 20_000, approved: 1_000_000 },
  JPY: { automatic: 30_000, approved: 1_500_000 },
};

/** The currencies in which it is known how much is much. */
export const CURRENCIES = Object.keys(LIMITS);

type Limit = keyof (typeof LIMITS)['BRL'];

/** The condition of a policy with the facts `minor` and `currency`. */
export function above(limit: Limit) {
  return {
    any: Object.entries(LIMITS).map(([currency, limits]) => ({
      all: [
        { fact: 'currency' as const, eq: currency },
        { fact: 'minor' as const, gt: limits[limit] },
      ],
    })),
  };
}
