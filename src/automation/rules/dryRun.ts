import type { WrittenRule } from '../../api/automation.ts';
import type { Activity } from '../../activity/readActivity.ts';
import type { ConversationId, TicketId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { holds } from './holds.ts';
import { readCase } from './ruleCase.ts';

export interface DryRun {
  looked: number;
  held: number;
  at: { at: Date; conversationId: ConversationId | null; ticketId: TicketId | null }[];
}

/** Holds a rule against the last facts of its kind, with what is known of their tickets and contacts now. Changes nothing. */
export function dryRun(
  db: Database,
  workspaceId: WorkspaceId,
  { rule, last }: { rule: WrittenRule; last: number },
): Promise<DryRun> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { rows } = await connection.query<Pick<Activity, 'conversationId' | 'facts' | 'at'>>({
      name: 'lastActivity',
      text: `select conversation_id as "conversationId", facts, at from activity where workspace_id = $1
        order by xact desc, id desc limit $2`,
      values: [workspaceId, last],
    });
    const facts = rows.flatMap(({ conversationId, facts: all, at }) =>
      all.filter(({ kind }) => kind === rule.event).map((fact) => ({ fact, conversationId, at })),
    );
    const at: DryRun['at'] = [];
    for (const one of facts) {
      const found = await readCase(connection, workspaceId, one);
      if (!rule.conditions.every((condition) => holds(condition, found))) continue;
      at.push({ at: one.at, conversationId: one.conversationId, ticketId: found.ticket?.id ?? null });
    }
    return { looked: facts.length, held: at.length, at };
  });
}
