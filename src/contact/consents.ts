import { AppError } from '../base/errors.ts';
import { newId, type AddressId, type AgentId, type ContactId, type WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** One word of a contact about what an address may be used for. */
export interface ConsentWord {
  id: string;
  addressId: AddressId;
  purpose: string;
  allowed: boolean;
  source: 'channel' | 'conversation' | 'agent';
  by: AgentId | null;
  evidence: string | null;
  at: Date;
}

const COLUMNS = `consent_change.id, address_id as "addressId", purpose, word = 'resume' as allowed, source, by, evidence, at`;

/** The history of what contacts allowed, the newest word first. */
export async function listConsents(
  db: Database,
  workspaceId: WorkspaceId,
  contactIds: readonly ContactId[],
): Promise<ConsentWord[]> {
  const { rows } = await queryIn<ConsentWord>(db, workspaceId, {
    name: 'listConsents',
    text: `select ${COLUMNS} from address join consent_change on consent_change.workspace_id = $1 and address_id = address.id
      where address.workspace_id = $1 and contact_id = any($2) order by at desc, consent_change.id desc`,
    values: [workspaceId, contactIds],
  });
  return rows;
}

/**
 * An agent writes down what the contact said. The newest word counts; here it is this one.
 * @throws AppError ADDRESS_NOT_FOUND.
 */
export async function changeConsent(
  db: Database,
  workspaceId: WorkspaceId,
  change: {
    contactId: ContactId;
    addressId: AddressId;
    purpose: string;
    allowed: boolean;
    evidence: string;
    by: AgentId;
    at: Date;
  },
): Promise<ConsentWord> {
  const { contactId, addressId, purpose, allowed, evidence, by, at } = change;
  const changed = await queryIn<ConsentWord>(db, workspaceId, {
    name: 'changeConsent',
    text: `with changed as (
        update address set consent = consent || jsonb_build_object($4::text, $5::text, $4::text || 'At', $9::text)
        where workspace_id = $1 and id = $2 and contact_id = $3 returning id),
      written as (
        insert into consent_change (workspace_id, id, address_id, purpose, word, source, by, evidence, at)
        select $1, $6, id, $4, $5, 'agent', $7, $8, $9::text::timestamptz from changed returning *)
      select ${COLUMNS.replaceAll('consent_change.', 'written.')} from written`,
    values: [
      workspaceId,
      addressId,
      contactId,
      purpose,
      allowed ? 'resume' : 'stop',
      newId(),
      by,
      evidence,
      at.toISOString(),
    ],
  });
  if (changed.rows.length > 0) return one(changed);
  throw new AppError(
    'ADDRESS_NOT_FOUND',
    `The contact has no address with the id ${addressId}; read the contact to see those it has`,
    { addressId },
  );
}
