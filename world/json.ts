/** A JSON object of which nothing is known yet. */
export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `key`, or an empty one. For reading what was checked before. */
export function recordAt(from: unknown, key: string): Json {
  const value = isRecord(from) ? from[key] : undefined;
  return isRecord(value) ? value : {};
}

/** The array at `key`, or an empty one. */
export function listAt(from: unknown, key: string): unknown[] {
  const value = isRecord(from) ? from[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** The text at `key`, or null. Numbers become text. */
export function textAt(from: unknown, key: string): string | null {
  const value = isRecord(from) ? from[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** A number of any length as JSON.stringify writes it: ids of Meta may pass 2^53. */
export function exactNumber(digits: string): unknown {
  const json: typeof JSON & { rawJSON?(text: string): unknown } = JSON;
  return json.rawJSON?.(digits) ?? Number(digits);
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the keys whose value is undefined, so that they do not hide a default. */
export function given<T extends object>(from: T): Given<T>;
export function given(from: object): object {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined));
}
