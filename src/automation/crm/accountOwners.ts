import { AppError } from '../../base/errors.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { transaction } from '../../db/transaction.ts';

export interface AccountOwner {
  crmOwner: string;
  agent: AgentId;
}

export async function listAccountOwners(db: Database, workspaceId: WorkspaceId): Promise<AccountOwner[]> {
  const { rows } = await queryIn<AccountOwner>(db, workspaceId, {
    name: 'listAccountOwners',
    text: `select crm_owner as "crmOwner", agent_id as agent from account_owner where workspace_id = $1 order by crm_owner`,
    values: [workspaceId],
  });
  return rows;
}

/**
 * Says who the owners of accounts in the CRM are here; who is not named any more is nobody. All contacts are asked about anew.
 * @throws AppError AGENT_NOT_FOUND
 */
export async function putAccountOwners(
  db: Database,
  workspaceId: WorkspaceId,
  owners: readonly AccountOwner[],
): Promise<void> {
  await transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<{ agent: string }>({
      name: 'unknownOwners',
      text: `select agent from unnest($2::text[]) as agent
        where not exists (select from agent known where known.workspace_id = $1 and known.id = agent and state = 'active')`,
      values: [workspaceId, owners.map(({ agent }) => agent)],
    });
    const [unknown] = rows;
    if (unknown) {
      throw new AppError(
        'AGENT_NOT_FOUND',
        `No agent '${unknown.agent}' works here; name agents who are active`,
      );
    }
    await tx.query({
      name: 'dropOwners',
      text: `delete from account_owner where workspace_id = $1`,
      values: [workspaceId],
    });
    await tx.query({
      name: 'putOwners',
      text: `insert into account_owner (workspace_id, crm_owner, agent_id)
        select $1, "crmOwner", agent from jsonb_to_recordset($2::jsonb) as r("crmOwner" text, agent text)`,
      values: [workspaceId, JSON.stringify(owners)],
    });
    await tx.query({
      name: 'askCrmAnew',
      text: `update contact set crm_read_at = null, attributes = attributes - 'accountOwner' where workspace_id = $1`,
      values: [workspaceId],
    });
  });
}
