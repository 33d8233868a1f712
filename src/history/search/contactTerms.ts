import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import type { Tx } from '../../db/transaction.ts';
import { phoneKeys } from './phoneKeys.ts';
import { wordsOf } from './termsOf.ts';

/** What a contact is found by. */
export interface FindableContact {
  id: string;
  name: string | null;
  emails: string[];
  phones: string[];
}

/** The words of the name, each e-mail as a whole and its part before the '@', each phone in the ways it is written. */
export function contactTerms({ name, emails, phones }: FindableContact): string[] {
  const addresses = emails.map((email) => email.toLowerCase());
  return [
    ...new Set([
      ...wordsOf(name ?? ''),
      ...addresses,
      ...addresses.flatMap((email) => email.split('@').slice(0, 1)),
      ...phones.flatMap(phoneKeys),
    ]),
  ];
}

/** Writes the words of one contact anew. */
export async function indexContact(tx: Tx, workspaceId: WorkspaceId, contactId: string): Promise<void> {
  const contacts = await readFindable(tx, workspaceId, [contactId]);
  await tx.query({
    text: 'delete from contact_term where workspace_id = $1 and contact_id = $2',
    values: [workspaceId, contactId],
  });
  await addTerms(tx, workspaceId, contacts);
}

/** An external id that is a phone or an e-mail is one, also when the channel said nothing more. */
export async function readFindable(
  connection: Connection,
  workspaceId: WorkspaceId,
  contactIds: readonly string[],
): Promise<FindableContact[]> {
  const { rows } = await connection.query<FindableContact>({
    name: 'readFindable',
    text: `select contact.id, contact.name,
        coalesce(array_agg(distinct coalesce(email, case when external_id like '%@%' then external_id end))
          filter (where email is not null or external_id like '%@%'), '{}') as emails,
        coalesce(array_agg(distinct coalesce(phone, case when external_id ~ '^[+]?[0-9]{8,15}$' then external_id end))
          filter (where phone is not null or external_id ~ '^[+]?[0-9]{8,15}$'), '{}') as phones
      from contact left join address on address.workspace_id = $1 and address.contact_id = contact.id
      where contact.workspace_id = $1 and contact.id = any($2) and erased_at is null group by contact.id, contact.name`,
    values: [workspaceId, contactIds],
  });
  return rows;
}

export async function addTerms(
  tx: Connection,
  workspaceId: WorkspaceId,
  contacts: readonly FindableContact[],
): Promise<void> {
  const rows = contacts.flatMap((contact) =>
    contactTerms(contact).map((term) => [term, contact.id] as const),
  );
  await tx.query({
    name: 'addTerms',
    text: `insert into contact_term (workspace_id, term, contact_id)
      select $1, term, contact_id from unnest($2::text[], $3::uuid[]) as word(term, contact_id) on conflict do nothing`,
    values: [workspaceId, rows.map(([term]) => term), rows.map(([, id]) => id)],
  });
}
