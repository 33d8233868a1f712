/** What is known of a contact and their matter that others do not know. */
export interface KnownFacts {
  emails: readonly string[];
  phones: readonly string[];
  /** Of the business object: an order number. */
  references: readonly string[];
}

/** Fewer digits than these are no phone number, fewer letters no reference. */
const PHONE_DIGITS = 8;
const REFERENCE_LENGTH = 4;

/** Whether what a contact wrote holds one of the facts: whole, in any spelling, a phone with or without its country. */
export function provesIdentity(said: string, { emails, phones, references }: KnownFacts): boolean {
  const words = said.toLowerCase().split(/[\s,;:!?()<>"']+/u);
  if (words.some((word) => emails.some((email) => email.toLowerCase() === trimmed(word)))) return true;
  const digits = digitsOf(said);
  if (phones.some((phone) => isSamePhone(digits, digitsOf(phone)))) return true;
  return words.some((word) => references.some((reference) => isReference(trimmed(word), reference)));
}

function trimmed(word: string): string {
  return word.replaceAll(/^[.#]+|[.]+$/g, '');
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function isSamePhone(said: string, known: string): boolean {
  if (said.length < PHONE_DIGITS || known.length < PHONE_DIGITS) return false;
  return known.endsWith(said) || said.endsWith(known);
}

function isReference(word: string, reference: string): boolean {
  return word.length >= REFERENCE_LENGTH && word === reference.toLowerCase();
}
