import parsePhoneNumber from 'libphonenumber-js/max';
import { canonicalDigits } from '../../integrations/phone.ts';

/** Fewer digits are a part of anything. */
const SHORTEST = 6;
/** The end of a number that people remember. */
const ENDING = 8;

/** The ways a number is looked for: with its country, without, and by its end. Digits only. */
export function phoneKeys(phone: string): string[] {
  const digits = phone.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < SHORTEST) return [];
  const short = canonicalDigits(digits) ?? digits;
  return [...new Set([digits, short, national(digits), national(short), digits.slice(-ENDING)])];
}

/** What somebody typed, in whatever way: '+55 (81) 99999-0001', '0081 …', '081 99999 0001'. Empty: it is no phone. */
export function phonesTyped(text: string): string[] {
  if (/[\p{L}@]/u.test(text)) return [];
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < SHORTEST || digits.length > 15) return [];
  const trunkless = digits.replace(/^0/, '');
  // Brazil writes the ninth digit of a mobile number, and some of its providers do not.
  const short = trunkless.replace(/^(\d{2})9([6-9]\d{7})$/, '$1$2');
  return [...new Set([digits, trunkless, canonicalDigits(digits) ?? digits, short])];
}

function national(digits: string): string {
  return parsePhoneNumber(`+${digits}`)?.nationalNumber ?? digits;
}
