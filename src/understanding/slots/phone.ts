import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { fold } from '../fold.ts';
import type { Found } from './found.ts';

/**
 * The phone numbers in a text: in E.164 ('+5511987654321') when they are valid where the language is spoken, or say
 * their country; else 8 to 15 digits as they were written, with '+' if it was. In Spanish the country must be said.
 */
export function findPhones(text: string, language: string): Found<string>[] {
  const folded = fold(text).slice(0, LONGEST);
  return [...folded.matchAll(CANDIDATE)].flatMap(({ 0: said, index }) => {
    const value = phoneOf(said, language);
    return value === null ? [] : [{ value, from: index, to: index + said.length }];
  });
}

/** The values of `findPhones`, each once. */
export function phonesIn(text: string, language: string): string[] {
  return [...new Set(findPhones(text, language).map(({ value }) => value))];
}

const LONGEST = 20_000;

const CANDIDATE = /(?<![\p{L}\d])\+?\(?\d[\d ().-]{6,20}\d(?![\p{L}\d])/gu;

const COUNTRIES: { readonly [language: string]: CountryCode } = { en: 'US', pt: 'BR' };

function phoneOf(said: string, language: string): string | null {
  const digits = (said.startsWith('+') ? '+' : '') + said.replace(/\D/gu, '');
  const count = digits.replace('+', '').length;
  if (count < 8 || count > 15 || isSomethingElse(said)) return null;
  const country = COUNTRIES[language.slice(0, 2)];
  const phone = parsePhoneNumberFromString(digits, country);
  return phone?.isValid() === true ? phone.number : digits;
}

/** '2026-11-21', '21.11.2026', the postal code '05422-000'. */
function isSomethingElse(said: string): boolean {
  return /^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{4}|\d{5}-\d{3})$/.test(said);
}
