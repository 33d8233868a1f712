/** Of a longer text no more is kept: it is an example, not a letter. In characters. */
const LONGEST = 300;

/**
 * A contact's words without what tells who they are: e-mails, links, and every number of three and more digits, be it an
 * order, a telephone or an identity card. To a classifier they look as before: it never sees the value of a number.
 * `'Pedido LP-1042, ana@x.com, 11 98765-4321'` → `'Pedido LP-0000, name@example.com, 11 00000-0000'`.
 * Names stay: whoever accepts an example reads it.
 */
export function maskPersonal(text: string): string {
  const masked = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LINK, 'https://example.com')
    .replace(EMAIL, 'name@example.com')
    .replace(NUMBER, (number) => (digitsIn(number) >= 3 ? number.replace(/\p{Nd}/gu, '0') : number));
  return [...masked].slice(0, LONGEST).join('').trim();
}

const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
const EMAIL = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.\p{L}{2,}/gu;
/** Digits with what is written between the parts of one number. */
const NUMBER = /\p{Nd}+(?:(?:[ .,:/-]| ?\(|\) ?)\p{Nd}+)*/gu;

function digitsIn(number: string): number {
  return number.match(/\p{Nd}/gu)?.length ?? 0;
}
