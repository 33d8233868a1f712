import type { Sender } from '../channel.ts';
import { idOf, objectOf, objectsOf, textOf, type WireObject } from '../wire.ts';

const DIGITS = /^\d{3,20}$/;
const NOT_DIGITS = /[\s+().-]/g;

/** What a body tells of the people in it: `contacts` beside the messages. */
export type People = WireObject[];

export function peopleOf(contacts: unknown): People {
  return objectsOf(contacts);
}

/**
 * The person behind a phone id and a business-scoped user id, of which one may be hidden.
 * The user id names the person for good, so it comes first; the phone may pass to somebody else.
 */
export function senderOf(phoneId: unknown, userId: unknown, people: People): Sender | null {
  const phone = phoneOf(phoneId);
  const user = idOf(userId);
  const person = personWith(phone, user, people);
  const shownPhone = phone ?? phoneOf(person?.wa_id);
  const externalId = user ?? idOf(person?.user_id) ?? shownPhone;
  if (externalId === null) return null;
  return { externalId, phone: shownPhone, name: textOf(objectOf(person?.profile)?.name) || null };
}

/** Digits alone; null for what is no phone number. */
export function phoneOf(value: unknown): string | null {
  const digits = idOf(value)?.replace(NOT_DIGITS, '') ?? '';
  return DIGITS.test(digits) ? digits : null;
}

function personWith(phone: string | null, user: string | null, people: People): WireObject | undefined {
  if (phone === null && user === null) return people.length === 1 ? people[0] : undefined;
  return (
    people.find((person) => user !== null && person.user_id === user) ??
    people.find((person) => phone !== null && phoneOf(person.wa_id) === phone)
  );
}
