import { newId, type ConversationId, type WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** A person as another system names them. */
export interface KnownPerson {
  channel: string;
  externalId: string;
  account: string;
  name: string | null;
  language: string | null;
}

/**
 * The conversation of each person, by `channel externalId`, in the transaction of whoever asks: who is not known yet is
 * written down with it, or not at all.
 */
export async function ensureContactsIn(
  tx: Connection,
  workspaceId: WorkspaceId,
  { people, now }: { people: readonly KnownPerson[]; now: Date },
): Promise<Map<string, ConversationId>> {
  const each = [...new Map(people.map((person) => [keyOf(person), person])).values()];
  const rows = each.map((person) => ({
    ...person,
    address_id: newId(),
    contact_id: newId(),
    conversation_id: newId(),
    external_id: person.externalId,
  }));
  const values = [workspaceId, JSON.stringify(rows), now];
  await tx.query({ name: 'ensureContacts', text: ENSURE, values });
  const found = await tx.query<{ key: string; id: ConversationId }>({
    name: 'contactsOf',
    text: FIND,
    values: values.slice(0, 2),
  });
  return new Map(found.rows.map(({ key, id }) => [key, id]));
}

export function keyOf({ channel, externalId }: Pick<KnownPerson, 'channel' | 'externalId'>): string {
  return `${channel} ${externalId}`;
}

const PERSON = `jsonb_to_recordset($2::jsonb) as person(address_id uuid, contact_id uuid, conversation_id uuid, channel text,
  account text, external_id text, name text, language text)`;

const ENSURE = `with person as materialized (select * from ${PERSON}),
placed as (
  insert into address (workspace_id, id, contact_id, channel, account, external_id, phone, created_at)
  select $1, address_id, contact_id, channel, account, external_id, null, $3 from person
  on conflict (workspace_id, channel, external_id) do nothing returning id),
known as (
  insert into contact (workspace_id, id, name, language, created_at)
  select $1, contact_id, name, language, $3 from person join placed on placed.id = address_id)
insert into conversation (workspace_id, id, contact_id, created_at)
select $1, conversation_id, contact_id, $3 from person join placed on placed.id = address_id`;

const FIND = `select person.channel || ' ' || person.external_id as key, conversation.id from ${PERSON}
  join address on address.workspace_id = $1 and address.channel = person.channel and address.external_id = person.external_id
  join contact on contact.workspace_id = $1 and contact.id = address.contact_id
  join conversation on conversation.workspace_id = $1
    and conversation.contact_id = case when contact.merged_into_id is null then contact.id else contact.merged_into_id end`;
