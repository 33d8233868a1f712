import { fold } from '../fold.ts';

/** The phone numbers in a text, each once, as digits; with '+' when it was written. 8 to 15 digits (ITU-T E.164). */
export function phonesIn(text: string): string[] {
  const found = fold(text).match(/\+?\(?\d[\d\s().-]{6,20}\d/gu) ?? [];
  const digits = found.map((each) => (each.startsWith('+') ? '+' : '') + each.replace(/\D/g, ''));
  return [...new Set(digits.filter((each) => each.length >= 8 && each.replace('+', '').length <= 15))];
}
