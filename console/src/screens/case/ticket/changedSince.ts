/** One field that somebody else changed: its new value where it is of a closed list. */
export interface ChangedField {
  field: string;
  by: string;
  to: string | null;
}

/** What a refusal for another's change tells: the version there is now, and who changed what, the newest first. */
export function changedSince(details: Record<string, unknown>): { version: number; fields: ChangedField[] } {
  const { version, changed } = details;
  const fields = Array.isArray(changed) ? changed.flatMap(fieldsOf) : [];
  return { version: typeof version === 'number' ? version : 0, fields: fields.reverse() };
}

function fieldsOf(change: unknown): ChangedField[] {
  if (!isRecord(change) || !Array.isArray(change.fields)) return [];
  const by = typeof change.by === 'string' ? change.by : '';
  return change.fields.flatMap((field: unknown) => {
    if (!isRecord(field) || typeof field.field !== 'string') return [];
    return [{ field: field.field, by, to: typeof field.to === 'string' ? field.to : null }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
