import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** How WhatsApp bills one message, in its words. */
export interface MessageBill {
  category: string;
  type: string;
}

/** Millionths of a US dollar for one message. */
interface Rates {
  marketing: number;
  utility: number;
  authentication: number;
}

/**
 * By the calling code of the recipient's number, as the provider's rate cards have it. Source: rate cards as quoted by lists of 2026-04 and 2026-07 that agree with
 * each other, read 2026-11-21; not checked against an account of Meta's. Volume discounts are not in them. A code that
 * is not here has no known price: its messages are counted, not priced.
 */
const RATES: { readonly [callingCode: string]: Rates } = {
  54: rates(61_800, 26_000),
  55: rates(62_500, 6_800),
  56: rates(88_900, 20_000),
  57: rates(12_500, 800),
  49: rates(136_500, 55_000),
  34: rates(61_500, 20_000),
  44: rates(52_900, 22_000),
  52: rates(30_500, 8_500),
  51: rates(70_300, 20_000),
  1: rates(25_000, 3_400),
};

/** From then on what is said inside the window is billed like a utility message. Source: Meta, Pricing, 2026-09. */
const SERVICE_BILLED_FROM_MS = Date.parse('2026-10-01T00:00:00Z');

/** Millionths of a US dollar; 0: free; null: nobody knows. `at` is when it was sent, ms since 1970. */
export function messagePrice(
  { category, type }: MessageBill,
  { phone, at }: { phone: string | null; at: number },
): number | null {
  if (type.startsWith('free_')) return 0;
  if (category === 'service' && at < SERVICE_BILLED_FROM_MS) return 0;
  const code = phone === null ? undefined : parsePhoneNumberFromString(`+${phone}`)?.countryCallingCode;
  const found = code === undefined ? undefined : RATES[code];
  switch (category) {
    case 'marketing':
    case 'utility':
    case 'authentication':
      return found?.[category] ?? null;
    case 'service':
      return found?.utility ?? null;
    default:
      return null;
  }
}

/** Sign-in codes cost what a utility message costs, in all these countries. */
function rates(marketing: number, utility: number): Rates {
  return { marketing, utility, authentication: utility };
}
