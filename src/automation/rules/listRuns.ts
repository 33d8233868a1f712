import type { ConversationId, TicketId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

export interface Run {
  id: string;
  ruleVersion: number;
  conversationId: ConversationId | null;
  ticketId: TicketId | null;
  isDry: boolean;
  results: { do: string; outcome: string }[];
  ranAt: Date;
}

/** The newest first. @param before The id of the last one of the page before. */
export async function listRuns(
  db: Database,
  workspaceId: WorkspaceId,
  { ruleId, before, limit }: { ruleId: string; before: string | null; limit: number },
): Promise<Run[]> {
  const { rows } = await queryIn<Run>(db, workspaceId, {
    name: 'listRuns',
    text: `select id, rule_version as "ruleVersion", conversation_id as "conversationId", ticket_id as "ticketId",
        is_dry as "isDry", results, ran_at as "ranAt"
      from automation_run where workspace_id = $1 and rule_id = $2 and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    values: [workspaceId, ruleId, before, limit],
  });
  return rows;
}
