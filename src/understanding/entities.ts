import type { Json, JsonObject } from '../base/json.ts';
import { attributesIn } from './attributes.ts';
import { fold } from './fold.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { findDate } from './slots/date.ts';
import { findEmails } from './slots/email.ts';
import { theOnly, undenied, type Found, type Reading } from './slots/found.ts';
import { moneyIn } from './slots/money.ts';
import { findOrderNumbers } from './slots/orderNumber.ts';
import { findPhones } from './slots/phone.ts';
import { countedIn } from './slots/quantity.ts';
import { taxIdsIn } from './slots/taxId.ts';

/** What is known beside the words. Without `now` and `timeZone` no days are read. */
export interface EntityReading extends Partial<Reading> {
  /** Names of a catalogue by the slot that their id goes to: `{ product: makeGazetteer(…) }`. */
  gazetteers?: { readonly [slot: string]: Gazetteer };
}

/**
 * What a text tells beside what is wanted, for the slots of a `start`: orderNumber, email, phone, taxId, date, money,
 * quantity, size, colour, and what the gazetteers name. What is there with different values is left out, and so is
 * what is denied. Never throws.
 */
export function entitiesIn(text: string, known: EntityReading = {}): JsonObject {
  if (text.length > LONGEST) return {};
  const folded = fold(text);
  const taken: Found[] = [];
  const entities: JsonObject = {};
  for (const [slot, find] of FINDERS) {
    const found = find(text, known).filter((one) => taken.every((other) => !overlap(one, other)));
    taken.push(...found);
    const only = theOnly(undenied(folded, found));
    if (only !== null) entities[slot] = only.value;
  }
  return { ...entities, ...attributesIn(folded), ...named(text, known.gazetteers ?? {}) };
}

const LONGEST = 8000;

/** The surer first: the digits of a tax id are no phone. */
const FINDERS: readonly [string, (text: string, known: EntityReading) => Found<Json>[]][] = [
  ['email', findEmails],
  ['taxId', taxIdsIn],
  ['money', (text, known) => moneyIn(text, readingOf(known))],
  ['orderNumber', findOrderNumbers],
  ['date', dateIn],
  ['phone', validPhonesIn],
  ['quantity', (text, known) => countedIn(text, readingOf(known).language)],
];

function readingOf({
  language = 'en',
  now = new Date(0),
  timeZone = 'UTC',
  currency = null,
}: EntityReading): Reading {
  return { language, now, timeZone, currency };
}

function dateIn(text: string, known: EntityReading): Found<string>[] {
  if (known.now === undefined || known.timeZone === undefined) return [];
  const date = findDate(text, readingOf(known));
  return date === null ? [] : [date];
}

/** Digits that are no valid number are more often something else. */
function validPhonesIn(text: string, known: EntityReading): Found<string>[] {
  return findPhones(text, readingOf(known).language).filter(({ value }) => value.startsWith('+'));
}

function overlap(one: Found, other: Found): boolean {
  return one.from < other.to && other.from < one.to;
}

function named(text: string, gazetteers: { readonly [slot: string]: Gazetteer }): JsonObject {
  return Object.fromEntries(
    Object.entries(gazetteers).flatMap(([slot, { namedIn }]) => {
      const ids = new Set(namedIn(text).map(({ id }) => id));
      const [only] = ids;
      return ids.size === 1 && only !== undefined ? [[slot, only]] : [];
    }),
  );
}
