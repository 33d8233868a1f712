/**
 * Whether two numbers reach one telephone. Both need their country code, in whatever way they are written.
 *
 * Three countries write one mobile number in two ways, and providers disagree on which one they send:
 * Brazil with and without the ninth digit, Argentina with and without the 9 after 54, Mexico with and without the 1
 * after 52. Source: WhatsApp Cloud API, phone number formats, and the aliases that its webhooks show.
 */
export function samePhone(one: string, other: string): boolean {
  const [first, second] = [canonicalDigits(one), canonicalDigits(other)];
  return first !== null && first === second;
}

/** '+55 81 99999-0001' → '•••0001'. Null when it has fewer than eight digits. */
export function maskPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 8 ? null : `•••${digits.slice(-4)}`;
}

/** The shortest way to write a number, in digits with the country code; null for what cannot be an E.164 number. */
export function canonicalDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '').replace(/^00/, '');
  // E.164: fifteen digits at most; shorter than eight is an extension or a short code.
  if (digits.length < 8 || digits.length > 15) return null;
  const brazil = /^55(\d{2})9([6-9]\d{7})$/.exec(digits);
  if (brazil) return `55${brazil[1]}${brazil[2]}`;
  const argentina = /^549(\d{10})$/.exec(digits);
  if (argentina) return `54${argentina[1]}`;
  const mexico = /^521(\d{10})$/.exec(digits);
  if (mexico) return `52${mexico[1]}`;
  return digits;
}
