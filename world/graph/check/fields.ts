import { GraphError } from '../graphError.ts';
import { isRecord } from '../../json.ts';
import type { Json } from '../../json.ts';

/** A place in the body, as Meta names it: `interactive['action']['buttons']`. */
export type Place = string;
export type Bounds = { min?: number; max: number };

export function missing(place: Place): GraphError {
  return new GraphError(isInteractive(place) ? 131009 : 131008, {
    details: `Parameter '${place}' is required`,
  });
}

export function wrong(place: Place, reason: string): GraphError {
  if (isInteractive(place)) return new GraphError(131009, { details: `${place}: ${reason}` });
  return new GraphError(100, { message: `(#100) Invalid parameter`, details: `Param ${place} ${reason}` });
}

/** The object at `key`. */
export function needRecord(from: Json, key: string, place: Place): Json {
  const value = from[key];
  if (value === undefined || value === null) throw missing(place);
  if (!isRecord(value)) throw wrong(place, 'must be a JSON object.');
  return value;
}

/** The text at `key`, whose length is counted in UTF-16 units. */
export function needText(from: Json, key: string, place: Place, bounds: Bounds): string {
  const text = optionalText(from, key, place, bounds);
  if (text === null || (text === '' && bounds.min !== 0)) throw missing(place);
  return text;
}

export function optionalText(from: Json, key: string, place: Place, bounds: Bounds): string | null {
  const value = from[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw wrong(place, 'must be a string.');
  if (value.length > bounds.max) throw wrong(place, `must be at most ${bounds.max} characters long.`);
  return value;
}

export function needList(from: Json, key: string, place: Place, bounds: Required<Bounds>): Json[] {
  const value = from[key];
  if (value === undefined || value === null) throw missing(place);
  if (!Array.isArray(value) || !value.every(isRecord))
    throw wrong(place, 'must be an array of JSON objects.');
  if (value.length < bounds.min || value.length > bounds.max) {
    throw wrong(place, `must have ${bounds.min} to ${bounds.max} elements, but has ${value.length}.`);
  }
  return value;
}

export function needDistinct(values: string[], place: Place): void {
  if (new Set(values).size !== values.length) throw wrong(place, 'must be unique.');
}

const isInteractive = (place: Place) => place.startsWith('interactive');
