/** The provider's side of a measurement: numbers, secrets, and what both processes must know of them. */
export const PROVIDER = {
  appSecret: 'bench-app-secret',
  verifyToken: 'bench-verify-token',
  accessToken: 'bench-access-token',
  wabaId: '398211045667120',
  /** One number may send 1,000 messages a second once the provider has raised it; so there are eight. */
  numbers: Array.from({ length: 8 }, (_, index) => `41190532201870${index}`),
  perSecond: 1_000,
};

/** The number that a customer of the bench writes to. */
export function numberOf(customer: number): string {
  return PROVIDER.numbers[customer % PROVIDER.numbers.length] ?? '';
}
