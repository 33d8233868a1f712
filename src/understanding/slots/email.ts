import { legible, untrust } from '../../base/untrusted.ts';
import { fold } from '../fold.ts';
import type { Found } from './found.ts';

/** The e-mail addresses in a text, each once, in small letters. Misspelt ones stay so: 'gmial.com' may exist. */
export function emailsIn(text: string): string[] {
  const found = legible(untrust(text)).match(EMAIL) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))];
}

/** The same, with their places; spoken ones too: 'ana at example dot com', 'ana arroba exemplo ponto com'. */
export function findEmails(text: string): Found<string>[] {
  const folded = fold(text);
  const written = emailsIn(text).map((value) => {
    const from = Math.max(0, folded.indexOf(fold(value)));
    return { value, from, to: from + fold(value).length };
  });
  return written.length > 0 ? written : spokenIn(folded);
}

function spokenIn(folded: string): Found<string>[] {
  return [...folded.matchAll(SPOKEN)].flatMap(({ 0: said, 1: name = '', 2: host = '', index }) => {
    const value = `${joined(name)}@${joined(host)}`;
    const isAddress = new RegExp(`^(?:${EMAIL.source})$`, 'u').test(value);
    return isAddress ? [{ value, from: index, to: index + said.length }] : [];
  });
}

function joined(said: string): string {
  return said
    .replace(/ (?:dot|ponto|punto) /gu, '.')
    .replace(/ (?:underscore|underline|guion bajo) /gu, '_')
    .replace(/ (?:dash|hyphen|hifen|traco|guion) /gu, '-');
}

/** The parts are bounded, so that a long text without a dot costs no more than its length. */
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}/gu;

const SPOKEN =
  /(?<![\p{L}\d])([\p{L}\d._-]{1,40}(?: (?:dot|ponto|punto|underscore|underline|guion bajo|dash|hyphen|hifen|traco|guion) [\p{L}\d]{1,40}){0,3}) (?:at|arroba|@) ([\p{L}\d-]{1,40}(?: (?:dot|ponto|punto) [\p{L}\d]{2,24}){1,3})(?![\p{L}\d])/gu;
