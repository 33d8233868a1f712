/** An amount in the currency's minor unit: `{ minor: 4990, currency: 'BRL' }` is R$ 49.90. Never a float. */
export interface Money {
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}
