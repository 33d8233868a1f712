import { newId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { findAddresses, type Place } from './findAddresses.ts';

/** A person as a channel names them. `externalId` is the provider's lasting id; the phone may be hidden. */
export interface Person {
  account: string;
  externalId: string;
  phone: string | null;
  name: string | null;
}

/** Who was met on a channel. */
interface Meeting {
  channel: string;
  people: Person[];
  now: Date;
}

/**
 * The place of each person by external id; who is new gets contact, address and conversation in one statement.
 *
 * A person known by phone only, who now comes with a business-scoped user id, keeps the address.
 * A user id never seen with a phone that another user id holds is another person: a phone is not a proof of identity.
 */
export async function ensureAddresses(
  db: Database,
  workspaceId: WorkspaceId,
  { channel, people, now }: Meeting,
): Promise<Map<string, Place>> {
  const ids = people.map(({ externalId }) => externalId);
  const known = await findAddresses(db, workspaceId, channel, ids);
  const strangers = [...new Map(people.map((person) => [person.externalId, person])).values()].filter(
    ({ externalId }) => !known.has(externalId),
  );
  if (strangers.length === 0) return known;
  await adoptUserIds(db, workspaceId, channel, strangers);
  await createContacts(db, workspaceId, { channel, people: strangers, now });
  return findAddresses(db, workspaceId, channel, ids);
}

/** Gives the address that was known by phone only the user id that the provider now shows. */
async function adoptUserIds(
  db: Database,
  workspaceId: WorkspaceId,
  channel: string,
  people: Person[],
): Promise<void> {
  const shown = people.filter(({ externalId, phone }) => phone !== null && phone !== externalId);
  if (shown.length === 0) return;
  await queryIn(db, workspaceId, {
    name: 'adoptUserIds',
    text: `update address set external_id = person.external_id
      from unnest($3::text[], $4::text[]) as person(external_id, phone)
      where address.workspace_id = $1 and address.channel = $2 and address.external_id = person.phone
        and not exists (select from address other where other.workspace_id = $1 and other.channel = $2
          and other.external_id = person.external_id)`,
    values: [workspaceId, channel, shown.map((one) => one.externalId), shown.map((one) => one.phone)],
  });
}

/** Two processes may meet the same stranger: the address is unique, so contact and conversation are made once. */
async function createContacts(
  db: Database,
  workspaceId: WorkspaceId,
  { channel, people, now }: Meeting,
): Promise<void> {
  const rows = people.map((person) => ({
    ...person,
    address_id: newId(),
    contact_id: newId(),
    conversation_id: newId(),
    external_id: person.externalId,
  }));
  await queryIn(db, workspaceId, {
    name: 'createContacts',
    text: `with person as materialized (select * from jsonb_to_recordset($3::jsonb) as person(
        address_id uuid, contact_id uuid, conversation_id uuid, account text, external_id text, phone text, name text)),
      placed as (
        insert into address (workspace_id, id, contact_id, channel, account, external_id, phone, created_at)
        select $1, address_id, contact_id, $2, account, external_id, phone, $4 from person
        on conflict (workspace_id, channel, external_id) do nothing
        returning id),
      known as (
        insert into contact (workspace_id, id, name, created_at)
        select $1, contact_id, name, $4 from person join placed on placed.id = address_id)
      insert into conversation (workspace_id, id, contact_id, created_at)
      select $1, conversation_id, contact_id, $4 from person join placed on placed.id = address_id`,
    values: [workspaceId, channel, JSON.stringify(rows), now],
  });
}
