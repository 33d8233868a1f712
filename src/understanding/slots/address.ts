import { legible, untrust } from '../../base/untrusted.ts';
import { fold } from '../fold.ts';
import {
  COUNTRIES,
  LABELS,
  LEAD,
  POSTAL_CODE_ALONE,
  POSTAL_CODES,
  STATE_CODES,
  STATES_BY_NAME,
  UNIT,
} from './addressWords.ts';
import { readStreet } from './street.ts';

/** The parts of an address that were said, in the contact's own words; a state as its code when it is known. */
export type AddressSlot = {
  [Part in 'street' | 'number' | 'unit' | 'district' | 'city' | 'state' | 'postalCode']?: string;
};

/**
 * An address in one message, on one line or several: 'Rua das Flores 123 ap 45, Pinheiros, São Paulo - SP, 05422-000'.
 * Null when there is neither a street with a number nor a postal code.
 */
export function readAddress(text: string): AddressSlot | null {
  if (text.length > LONGEST) return null;
  const oneLine = legible(untrust(text.replace(/[\r\n;]+/gu, ', ')))
    .replace(/[.!\s]+$/u, '')
    .replace(LEAD, '');
  const alone = POSTAL_CODE_ALONE.exec(oneLine)?.[1];
  if (alone !== undefined) return { postalCode: alone };
  const { postalCode, rest: withoutCode } = takePostalCode(oneLine);
  const { unit, rest } = takeUnit(withoutCode);
  const parts = rest
    .split(/ ?,+ ?| [-–|] |(?<=\p{L}{3})\/(?=\p{L}{2}(?!\p{L}))/u)
    .map((part) => part.replace(/^[-–\s.]+|[-–\s]+$/gu, ''))
    .filter((part) => part !== '');
  const street = readStreet(parts);
  if (street === null && postalCode === undefined) return null;
  const places = placesIn(parts.slice(street?.parts ?? 0));
  if (street === null && !parts.every(standsBesideACode)) return null;
  return {
    ...(street === null ? {} : { street: street.street, number: street.number }),
    ...(unit === undefined ? {} : { unit }),
    ...places,
    ...(postalCode === undefined ? {} : { postalCode }),
  };
}

const LONGEST = 500;

/** 'My zip code is', 'CEP', 'São Paulo': not the words of a question about a code. */
function standsBesideACode(part: string): boolean {
  const words = fold(part).split(' ');
  return isLabel(part) || (words.length <= 4 && /^\p{Lu}/u.test(part));
}

function isLabel(part: string): boolean {
  return fold(part)
    .split(' ')
    .every((word) => CODE_WORDS.has(word.replace(/\W/gu, '')));
}

const CODE_WORDS = new Set(
  ' o meu my mi el the cep zip code cp codigo postal e es is its it number numero de do da'.split(' '),
);

function takePostalCode(text: string): { postalCode?: string; rest: string } {
  for (const pattern of POSTAL_CODES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { postalCode: match[1] ?? '', rest: rest.trim() };
  }
  return { rest: text };
}

function takeUnit(text: string): { unit?: string; rest: string } {
  const unit = text.match(UNIT)?.find((each) => !text.startsWith(each));
  if (unit === undefined) return { rest: text };
  const [before = '', ...after] = text.split(unit);
  return { unit: unit.replace(/[ ,]+$/u, ''), rest: `${before.trimEnd()}, ${after.join(unit)}` };
}

/** What comes behind the street: a district and a city, or a city alone, and a state. */
function placesIn(parts: readonly string[]): AddressSlot {
  const named: AddressSlot = {};
  const unnamed: string[] = [];
  for (const part of parts) {
    const label = LABELS.find((each) => each.label.test(part));
    if (label !== undefined) named[label.part] ??= part.replace(label.label, '');
    else if (!COUNTRIES.has(fold(part).replaceAll('.', ''))) unnamed.push(...withState(part, named));
  }
  const last = unnamed.at(-1);
  const code = last === undefined ? undefined : STATES_BY_NAME.get(fold(last));
  const fewest = CITIES_TOO.has(fold(last ?? '')) ? 2 : 1;
  if (code !== undefined && named.state === undefined && unnamed.length > fewest) {
    named.state = code;
    unnamed.pop();
  }
  const places = unnamed.filter((part) => /^\p{L}[\p{L} .'’-]*$/u.test(part) && !isLabel(part));
  if (named.city === undefined && places.length > 0) named.city = places.pop() ?? '';
  if (named.district === undefined && places.length > 0) named.district = places.pop() ?? '';
  return named;
}

/** States named like their city: 'Bela Vista, São Paulo' is a district and a city. */
const CITIES_TOO = new Set(['sao paulo', 'rio de janeiro', 'new york', 'washington']);

/** 'Springfield IL' is a city and a state, 'SP' a state. */
function withState(part: string, named: AddressSlot): string[] {
  const match = /^(?:(.+?)[ ,/-]+)?([A-Za-z]{2})$/u.exec(part);
  const code = match?.[2]?.toUpperCase() ?? '';
  if (match === null || named.state !== undefined || !STATE_CODES.has(code)) return [part];
  named.state = code;
  return match[1] === undefined ? [] : [match[1]];
}
