import type { Json } from '../json.ts';
import { isRecord, listAt } from '../json.ts';

/** One thing that happened, before it is wrapped for sending. `entryTimeS` is set on account and template fields. */
export type Change = {
  wabaId: string;
  phoneNumberId: string | null;
  field: string;
  value: Json;
  entryTimeS?: number;
};

/**
 * The body of a webhook that carries these changes.
 *
 * Changes of one account share an entry; messages of one number share a change, as in Meta's rare batches.
 */
export function envelope(changes: Change[]) {
  const entries = new Map<string, Change[]>();
  for (const change of changes) {
    entries.set(change.wabaId, merge(entries.get(change.wabaId) ?? [], change));
  }
  return {
    object: 'whatsapp_business_account',
    entry: [...entries].map(([wabaId, own]) => {
      const time = own.find((change) => change.entryTimeS !== undefined)?.entryTimeS;
      return {
        id: wabaId,
        ...(time === undefined ? {} : { time }),
        changes: own.map(({ field, value }) => ({ value, field })),
      };
    }),
  };
}

function merge(before: Change[], change: Change): Change[] {
  const twin = before.find((other) => canShare(other, change));
  if (twin === undefined) return [...before, change];
  const value = { ...twin.value };
  for (const key of ['contacts', 'messages', 'statuses']) {
    const joined = [...listAt(twin.value, key), ...listAt(change.value, key)];
    if (joined.length > 0) value[key] = key === 'contacts' ? distinct(joined) : joined;
  }
  return before.map((other) => (other === twin ? { ...twin, value } : other));
}

function canShare(one: Change, other: Change): boolean {
  const carries = (change: Change, key: string) => listAt(change.value, key).length > 0;
  if (one.field !== 'messages' || other.field !== 'messages') return false;
  if (one.phoneNumberId !== other.phoneNumberId || 'errors' in one.value || 'errors' in other.value)
    return false;
  return carries(one, 'messages') === carries(other, 'messages');
}

/** A person who wrote three messages stands once under `contacts`. */
function distinct(contacts: unknown[]): unknown[] {
  const seen = new Set<unknown>();
  return contacts.filter((contact) => {
    const id = isRecord(contact) ? contact['user_id'] : undefined;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
