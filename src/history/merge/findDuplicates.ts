import type { ContactId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { samePhone } from '../../integrations/phone.ts';
import { survivingLine } from '../contacts/readContact.ts';
import { contactTerms } from '../search/contactTerms.ts';
import { phoneKeys } from '../search/phoneKeys.ts';
import { readUnindexed } from '../search/readUnindexed.ts';

/** Somebody who may be the same person. */
export interface Duplicate {
  contactId: ContactId;
  name: string | null;
  because: 'phone' | 'email';
  /** The lower of the two proof levels of what they share. */
  proof: number;
}

interface Reached {
  contact_id: ContactId;
  name: string | null;
  phone: string | null;
  email: string | null;
  proof_level: number;
}

/**
 * Other contacts with the same phone, in whatever way it is written, or the same e-mail. A phone is no proof: families
 * share one, numbers are given to others. So this only says who may be meant; a person decides.
 * @throws AppError CONTACT_NOT_FOUND.
 */
export function findDuplicates(
  db: Database,
  workspaceId: WorkspaceId,
  contactId: ContactId,
): Promise<Duplicate[]> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { contactIds } = await survivingLine(connection, workspaceId, contactId);
    const own = await connection.query<Reached>({
      name: 'duplicates.own',
      text: `select contact_id, name, phone, email, proof_level from address join contact on contact.workspace_id = $1
        and contact.id = contact_id where address.workspace_id = $1 and contact_id = any($2)`,
      values: [workspaceId, contactIds],
    });
    const terms = own.rows.flatMap(({ phone, email }) => [
      ...(phone === null ? [] : phoneKeys(phone)),
      ...(email === null ? [] : [email.toLowerCase()]),
    ]);
    const unindexed = await readUnindexed(connection, workspaceId);
    const newcomers = unindexed.filter((one) => contactTerms(one).some((term) => terms.includes(term)));
    const others = await connection.query<Reached>({
      name: 'duplicates.others',
      text: OTHERS,
      values: [workspaceId, terms, contactIds, newcomers.map(({ id }) => id)],
    });
    return distinct(others.rows.flatMap((other) => own.rows.flatMap((mine) => compare(mine, other))));
  });
}

const OTHERS = `with other as (
    select contact_id as id from contact_term where workspace_id = $1 and term = any($2)
    union select unnest($4::uuid[]))
  select distinct address.contact_id, name, phone, email, proof_level
  from other join contact on contact.workspace_id = $1 and contact.id = other.id
    join address on address.workspace_id = $1 and address.contact_id = contact.id
  where contact.id <> all($3) and merged_into_id is null and erased_at is null`;

function compare(mine: Reached, other: Reached): Duplicate[] {
  const proof = Math.min(mine.proof_level, other.proof_level);
  const found = { contactId: other.contact_id, name: other.name, proof };
  if (mine.phone !== null && other.phone !== null && samePhone(mine.phone, other.phone))
    return [{ ...found, because: 'phone' }];
  if (mine.email !== null && mine.email.toLowerCase() === other.email?.toLowerCase())
    return [{ ...found, because: 'email' }];
  return [];
}

/** Of each the strongest reason, and the best proved first. */
function distinct(found: Duplicate[]): Duplicate[] {
  const byContact = new Map<string, Duplicate>();
  for (const each of found.sort((a, b) => b.proof - a.proof))
    if (!byContact.has(each.contactId)) byContact.set(each.contactId, each);
  return [...byContact.values()];
}
