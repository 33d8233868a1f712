import { untrust, type Untrusted } from '../base/untrusted.ts';

/** Readers for bodies that nobody vouches for: each gives the value in our form, or null when it is not there. */
export type WireObject = { readonly [key: string]: unknown };

/** An id longer than this is none: it would not fit into an index entry of the database. */
const ID_BYTES = 1_024;
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;
/** The last second of the year 9999, the latest instant that an ISO date of four digits can name. */
const LATEST_SECOND = 253_402_300_799;

export function objectOf(value: unknown): WireObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WireObject) : null;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; whatever else is in it is left out. */
export function objectsOf(value: unknown): WireObject[] {
  return listOf(value)
    .map(objectOf)
    .filter((item) => item !== null);
}

export function textOf(value: unknown): Untrusted | null {
  return typeof value === 'string' ? untrust(value) : null;
}

/** Ids are strings for us, even where a provider sends a number. */
export function idOf(value: unknown): string | null {
  const id = Number.isSafeInteger(value) ? String(value) : textOf(value);
  return id === null || id === '' || Buffer.byteLength(id) > ID_BYTES ? null : id;
}

/** A finite number, also when it was sent as a string of digits. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'string') return PLAIN_NUMBER.test(value) ? Number(value) : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Unix seconds, as a number or as a string of digits. */
export function instantOf(value: unknown): Date | null {
  const seconds = numberOf(value);
  return seconds === null || seconds <= 0 || seconds > LATEST_SECOND ? null : new Date(seconds * 1_000);
}

/** The object without the keys whose value is null: what was not sent has no key. */
export function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}
