import { z } from 'zod';
import { RestError } from '../rest.ts';
import type { Buyer } from './cart.ts';

const text = z
  .string()
  .trim()
  .max(300)
  .nullable()
  .default(null)
  .transform((given) => (given === '' ? null : given));

export const buyerBody = z.strictObject({
  name: z.string().trim().max(300),
  phone: text,
  email: text,
  taxId: text,
  externalReference: z.string().max(255).nullable().default(null),
});

/** Refuses a buyer whom no invoice can be written to, with the part that is wrong. */
export function needBuyer({ name, phone, email, taxId }: Buyer): Buyer {
  if (!/\p{L}.*\p{L}/u.test(name)) throw refused('name');
  const digits = phone?.replace(/[\s().+-]/g, '') ?? null;
  if (digits !== null && !/^\d{8,15}$/.test(digits)) throw refused('phone');
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)) throw refused('email');
  if (taxId !== null && !isTaxId(taxId)) throw refused('taxId');
  return { name, phone, email, taxId };
}

function refused(field: string): RestError {
  return new RestError(422, 'buyer_refused', `The shop cannot write an invoice with this ${field}`, {
    field,
  });
}

/** A CPF or a CNPJ with its check digits, or a number of another country as it is. */
function isTaxId(taxId: string): boolean {
  const plain = taxId.replace(/[\s./-]/g, '').toUpperCase();
  if (/^\d{11}$/.test(plain)) return hasCheckDigits(plain, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  if (/^\d{14}$/.test(plain)) return hasCheckDigits(plain, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  return /^[A-Z0-9]{5,20}$/.test(plain) && /\d/.test(plain);
}

/** Both check digits are sums modulo 11; the second takes in the first. Source: Receita Federal, CPF and CNPJ. */
function hasCheckDigits(number: string, weights: number[]): boolean {
  if (/^(\d)\1*$/.test(number)) return false;
  const digitAfter = (begin: string, factors: number[]) => {
    const sum = factors.reduce((total, factor, index) => total + factor * Number(begin[index]), 0);
    return sum % 11 < 2 ? 0 : 11 - (sum % 11);
  };
  const begin = number.slice(0, -2);
  const first = digitAfter(begin, weights);
  const second = digitAfter(`${begin}${first}`, [(weights[0] ?? 0) + 1, ...weights]);
  return number.endsWith(`${first}${second}`);
}
