import { sameEmail } from './email.ts';
import { samePhone } from './phone.ts';

/** Whether somebody has this phone or this e-mail, whatever a loose search of a system gave: one that fits is enough. */
export function isPerson(
  { phones, emails }: { phones: readonly string[]; emails: readonly string[] },
  { phone, email }: { phone: string | null; email: string | null },
): boolean {
  if (phone !== null && phones.some((one) => samePhone(one, phone))) return true;
  return email !== null && emails.some((one) => sameEmail(one, email));
}
