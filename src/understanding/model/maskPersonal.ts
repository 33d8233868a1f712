import { isLuhn } from '../../base/luhn.ts';
import type { SlotKind } from '../../flow/effect.ts';

/** Words that a model may see, and what its masks stand for. */
export interface Masked {
  shown: string;
  /** '[phone-1]' → '+55 81 99999-0001'. */
  originals: ReadonlyMap<string, string>;
}

/**
 * Puts a mask over what names a person: card numbers always; document numbers, e-mail addresses and phone numbers
 * unless one of that kind is asked for. Order numbers and dates stay.
 */
export function maskPersonal(text: string, askedFor: ReadonlySet<SlotKind>): Masked {
  const originals = new Map<string, string>();
  const mask = (label: string, found: string) => {
    const handle = `[${label}-${originals.size + 1}]`;
    originals.set(handle, found);
    return handle;
  };
  // Who writes a mask of their own must not get what stands behind another.
  let shown = text.replace(MASK, '[…]');
  for (const { label, pattern, unless, isOne } of KINDS) {
    if (unless !== null && askedFor.has(unless)) continue;
    shown = shown.replace(pattern, (found) => (isOne(found) ? mask(label, found) : found));
  }
  return { shown, originals };
}

/** What the contact wrote where a mask stands. */
export function unmask(words: string, { originals }: Masked): string {
  return words.replace(MASK, (handle) => originals.get(handle) ?? handle);
}

const MASK = /\[(?:card|document|email|phone)-\d+\]/g;

interface Kind {
  label: string;
  pattern: RegExp;
  /** Who is asked for one of these is asked for it to be read. */
  unless: SlotKind | null;
  isOne(found: string): boolean;
}

const KINDS: readonly Kind[] = [
  {
    label: 'email',
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
    unless: 'email',
    isOne: () => true,
  },
  {
    label: 'card',
    pattern: /(?<![\d-])\d(?:[ .-]?\d){12,18}(?![\d-])/g,
    unless: null,
    isOne: (found) => isLuhn(digitsOf(found)),
  },
  {
    // CPF and CNPJ as they are written, and eleven or fourteen digits in a row that may be one.
    label: 'document',
    pattern: /(?<!\d)(?:\d{3}\.\d{3}\.\d{3}-?\d{2}|\d{2}\.\d{3}\.\d{3}\/\d{4}-?\d{2}|\d{11}|\d{14})(?!\d)/g,
    unless: 'taxId',
    isOne: () => true,
  },
  {
    label: 'phone',
    pattern: /(?<![\p{L}\p{N}-])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){7,14}(?![\p{L}\p{N}-])/gu,
    unless: 'phone',
    isOne: (found) => !IS_DATE.test(found) && !IS_PROTOCOL.test(found),
  },
];

const IS_DATE = /^(?:\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d{2}-\d{2})$/;
const IS_PROTOCOL = /^\d{6}-\d{6}-\d$/;

const digitsOf = (text: string) => text.replace(/\D/g, '');
