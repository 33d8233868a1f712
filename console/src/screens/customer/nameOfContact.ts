import type { Contact } from './contactQueries.ts';

/** The name; else where they are reached. */
export function nameOfContact({ name, addresses, id }: Pick<Contact, 'name' | 'addresses' | 'id'>): string {
  const [first] = addresses;
  return name ?? first?.phone ?? first?.email ?? first?.externalId ?? id;
}
