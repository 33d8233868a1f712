/** Digits that tell a phone from most others, and those that stand together however a number is written. */
const [MANY, FEW] = [8, 4];

/**
 * What to search by for a phone where a shop looks for the text as it stands: '99999-0001' does not hold '99990001'.
 * The last digits find too many; the port picks the right ones.
 */
export function wordsOfPhone(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  return digits.length < MANY ? [] : [digits.slice(-MANY), digits.slice(-FEW)];
}
