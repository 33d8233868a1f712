import { legible, untrust } from '../../base/untrusted.ts';

/** The e-mail addresses in a text, each once, in small letters. */
export function emailsIn(text: string): string[] {
  const found = legible(untrust(text)).match(EMAIL) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))];
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
