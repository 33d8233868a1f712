/** What the API calls details is JSON: it is looked at before it is shown. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textAt(details: Record<string, unknown>, name: string): string | null {
  const value = details[name];
  return typeof value === 'string' ? value : null;
}

export function numberAt(details: Record<string, unknown>, name: string): number | null {
  const value = details[name];
  return typeof value === 'number' ? value : null;
}

/** The records in a list; everything else in it is passed over. */
export function recordsAt(details: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const value = details[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
