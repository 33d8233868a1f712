import { isProtocolNumber } from '../../base/protocolNumber.ts';

export interface ProtocolInText {
  /** As we write it: '261121-000042-7'. Null: it looks like one, and a digit is wrong. */
  number: string | null;
  /** What was written beside it. */
  rest: string;
}

/** With its hyphens, with others, with spaces, or bare. */
const SHAPE = /(?<![\d-])(\d{6})([-‐–—.\s/]?)(\d{6})([-‐–—.\s/]?)(\d)(?![\d-])/u;

/** A protocol number in what a contact wrote; null when there is none. A phone number is none: its day does not exist. */
export function protocolIn(text: string): ProtocolInText | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [written, day = '', first = '', count = '', second = '', check = ''] = found;
  if (!isDay(day)) return null;
  const number = `${day}-${count}-${check}`;
  const rest = text.replace(written, ' ').replaceAll(/\s+/g, ' ').trim();
  if (isProtocolNumber(number)) return { number, rest };
  // Bare digits that are none by the check digit may be anything; what is written like one is one, mistyped.
  return first !== '' && second !== '' ? { number: null, rest } : null;
}

/** YYMMDD. */
function isDay(digits: string): boolean {
  const iso = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}

const NAMED =
  /(?<!\p{L})(?:protocol|protocolo|(?:ticket|case|reference) (?:number|no)|n[uú]mero (?:de|do|del) (?:atendimento|caso|ticket|chamado|seguimiento))(?!\p{L})/iu;

/** A word for the number, and no number. */
export function namesProtocol(text: string): boolean {
  return NAMED.test(text);
}
