import { fold, tokensOf } from '../fold.ts';
import { numbersSaid } from '../numberWords.ts';
import { STREET_FIRST, STREET_LAST } from './addressWords.ts';

/** A street and its number, and how many of the first parts of the address say them. */
export interface StreetRead {
  street: string;
  number: string;
  parts: number;
}

/** 'Rua das Flores 123', 'Rua das Flores' + '123', '742 Evergreen Terrace', 'Calle 10 # 43-25'. */
export function readStreet(parts: readonly string[]): StreetRead | null {
  const [first = '', second = ''] = parts;
  if (STREET_FIRST.test(`${first} `)) return behindName(first) ?? inNextPart(first, second) ?? inWords(first);
  const numbered = /^(\d{1,6}(?:-?[a-z])?) (\p{L}.*|\d+(?:st|nd|rd|th)\b.*)$/iu.exec(first);
  const name = numbered?.[2] ?? '';
  if (numbered === null || !STREET_LAST.test(name) || NO_NAME.test(name)) return null;
  return { street: name, number: numbered[1] ?? '', parts: 1 };
}

/** 'Days ago on the road' is no street. */
const NO_NAME = /(?:^| )(?:days?|weeks?|months?|hours?|ago|my|is|was|are|and|in)(?: |$)|(?: .*){5}/iu;

const NUMBER = '(\\d{1,6}(?:[-–]\\d{1,4})?(?:[-–]? ?[a-z])?|s ?/ ?n[º°]?|sn)';

/** Behind the last digits nothing else may stand; 'Calle 10' alone has no number yet. */
function behindName(part: string): StreetRead | null {
  const marked = new RegExp(
    `^(.+?)[ ,]*(?:#|n[º°o]\\.?|nro\\.?|no\\.|número|numero|number) ?${NUMBER}$`,
    'iu',
  ).exec(part);
  const plain = new RegExp(`^(.*\\p{L}{3}.*?) ${NUMBER}$`, 'iu').exec(part);
  const match = marked ?? plain;
  const street = match?.[1]?.trim() ?? '';
  if (match === null || !/ /u.test(street)) return null;
  return { street, number: match[2] ?? '', parts: 1 };
}

function inNextPart(street: string, part: string): StreetRead | null {
  const match = new RegExp(`^(?:#|n[º°o]?\\.?|nro\\.?|número|numero|number)? ?${NUMBER}$`, 'iu').exec(part);
  return match === null ? null : { street, number: match[1] ?? '', parts: 2 };
}

/** As a voice note says it: 'rua das flores cento e vinte e três'. */
function inWords(part: string): StreetRead | null {
  const words = part.split(' ');
  if (tokensOf(part).length !== words.length) return null;
  const said = numbersSaid(words.map((word) => fold(word))).at(-1);
  if (said === undefined || said.to !== words.length || said.from < 2) return null;
  return { street: words.slice(0, said.from).join(' '), number: String(said.value), parts: 1 };
}
