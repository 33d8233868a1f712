import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { transaction } from '../../db/transaction.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Role } from '../../api/permission.ts';

export interface WaitingApproval {
  id: string;
  conversationId: string;
  loopId: string;
  protocolNumber: string;
  act: string;
  money: { minor: number; currency: string };
  askedBy: string;
  askedAt: Date;
  until: Date;
}

export interface ApprovalLimit {
  role: Exclude<Role, 'auditor'>;
  currency: string;
  minor: number;
}

const MOST = 200;

/** What waits for a second person, what ends first at the top. */
export async function listApprovals(db: Database, workspaceId: WorkspaceId): Promise<WaitingApproval[]> {
  const { rows } = await queryIn<WaitingApproval>(db, workspaceId, {
    name: 'listApprovals',
    text: `select approval.id, approval.conversation_id as "conversationId", loop_id as "loopId",
        protocol_number as "protocolNumber", act, json_build_object('minor', minor, 'currency', currency) as money,
        asked_by as "askedBy", asked_at as "askedAt", until
      from approval join loop on loop.workspace_id = $1 and loop.id = loop_id
      where approval.workspace_id = $1 and status = 'pending' order by until, approval.id limit $2`,
    values: [workspaceId, MOST],
  });
  return rows;
}

export async function readLimits(db: Database, workspaceId: WorkspaceId): Promise<ApprovalLimit[]> {
  const { rows } = await queryIn<ApprovalLimit>(db, workspaceId, {
    name: 'readLimits',
    text: `select role, currency, minor from approval_limit where workspace_id = $1 order by role, currency`,
    values: [workspaceId],
  });
  return rows;
}

/** From now on these and no others hold. What waits for a second person already goes on waiting. */
export async function putLimits(
  db: Database,
  workspaceId: WorkspaceId,
  limits: readonly ApprovalLimit[],
): Promise<void> {
  await transaction(db, workspaceId, async (tx) => {
    await tx.query('delete from approval_limit where workspace_id = $1', [workspaceId]);
    await tx.query(
      `insert into approval_limit (workspace_id, role, currency, minor)
      select $1, role, currency, max(minor) from jsonb_to_recordset($2::jsonb) as r(role text, currency text, minor bigint)
      group by role, currency`,
      [workspaceId, JSON.stringify(limits)],
    );
  });
}
