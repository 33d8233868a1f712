import type { Clock } from '../../base/clock.ts';
import { newId, type ContactId, type WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { callOnce } from '../../outbox/performEffect.ts';

export interface CrmDeps {
  db: Database;
  clock: Clock;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
}

const AT_ONCE = 10;

interface Unread {
  id: ContactId;
  phone: string | null;
  email: string | null;
}

/**
 * Asks the CRM who the new contacts are, and keeps what it says with them: `crmRef`, and as `accountOwner` the handle of the
 * agent who looks after them. Beside all turns: nobody waits for a CRM. It is asked once the business has said who its owners
 * of accounts are. Gives false when it does not answer now.
 */
export async function readCrm(deps: CrmDeps, workspaceId: WorkspaceId): Promise<boolean> {
  const offered = deps.connectorsOf(workspaceId).connectors.flatMap(({ operations }) => operations);
  const find = offered.find(({ contract }) => contract.name === 'crm.find');
  if (!find) return true;
  for (const contact of await unread(deps.db, workspaceId)) {
    const { id, phone, email } = contact;
    if (phone === null && email === null) {
      await keep(deps, workspaceId, id, {});
      continue;
    }
    const result = await callOnce(find, { id: newId(), attempt: 1, input: { phone, email } });
    if (result.kind === 'later' || result.kind === 'unknown') return false;
    await keep(deps, workspaceId, id, result.kind === 'done' ? knownOf(result.outcome, result.output) : {});
  }
  return true;
}

/** For the sweep: the CRM was not asked about a contact. */
export const CRM_DUE = `
select from account_owner where workspace_id = $1
  and exists (select from contact where workspace_id = $1 and crm_read_at is null)`;

async function unread(db: Database, workspaceId: WorkspaceId): Promise<Unread[]> {
  const { rows } = await queryIn<Unread>(db, workspaceId, {
    name: 'crmUnread',
    text: `select contact.id,
        (select phone from address where workspace_id = $1 and contact_id = contact.id and phone is not null limit 1) as phone,
        (select email from address where workspace_id = $1 and contact_id = contact.id and email is not null limit 1) as email
      from contact where contact.workspace_id = $1 and crm_read_at is null
        and exists (select from account_owner where workspace_id = $1)
      order by created_at limit $2`,
    values: [workspaceId, AT_ONCE],
  });
  return rows;
}

/** Several who fit are nobody: a person decides whom the CRM means. */
function knownOf(outcome: string, output: JsonObject): { crmRef?: string; owner?: string } {
  if (outcome !== 'one') return {};
  const { ref, owner } = Object(output['contact']);
  return {
    ...(typeof ref === 'string' && { crmRef: ref }),
    ...(typeof owner?.ref === 'string' && { owner: owner.ref }),
  };
}

async function keep(
  { db, clock }: CrmDeps,
  workspaceId: WorkspaceId,
  id: ContactId,
  { crmRef = null, owner = null }: { crmRef?: string | null; owner?: string | null },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'keepCrm',
    text: `update contact set crm_read_at = $3, attributes = attributes || jsonb_strip_nulls(jsonb_build_object('crmRef', $4::text,
        'accountOwner', (select agent_id from account_owner where workspace_id = $1 and crm_owner = $5)))
      where workspace_id = $1 and id = $2`,
    values: [workspaceId, id, clock.now(), crmRef, owner],
  });
}

/** Contacts with open matters are asked about anew each day: owners change. */
export async function forgetCrm(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'forgetCrm',
    text: `update contact set crm_read_at = null
      where workspace_id = $1 and crm_read_at < $2::timestamptz - interval '1 day' and id in (
        select contact_id from conversation join loop on loop.workspace_id = $1 and loop.conversation_id = conversation.id
        where conversation.workspace_id = $1 and loop.closed_at is null)`,
    values: [workspaceId, now],
  });
}
