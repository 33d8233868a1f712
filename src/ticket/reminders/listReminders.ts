import { z } from 'zod';
import { cursorOf, positionOf } from '../../api/page.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

/** Something that one agent has to see to. */
export interface Reminder {
  id: string;
  kind: 'nextStep' | 'promise';
  words: string;
  dueAt: Date;
  isOverdue: boolean;
  loopId: string;
  conversationId: string;
  protocolNumber: string;
  flow: string;
  reason: string;
}

const Position = z.tuple([z.iso.datetime(), z.string()]);

/** The next steps of the matters that an agent owns, and the promises on them or by them: what is due first, first. */
export async function listReminders(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { agent: AgentId; now: Date; limit: number; cursor?: string | undefined },
): Promise<{ items: Reminder[]; next: string | null }> {
  const [at, id] = positionOf(asked.cursor, Position) ?? ['-infinity', ''];
  const { rows } = await queryIn<Reminder>(db, workspaceId, {
    name: 'listReminders',
    text: `select *, "dueAt" < $3 as "isOverdue" from (
        select 'step:' || id as id, 'nextStep' as kind, next_step as words, deadline_at as "dueAt", ${LOOP}
        from loop where workspace_id = $1 and owner = $2 and owner_kind = 'agent' and closed_at is null
        union all
        select 'promise:' || obligation.id, 'promise', promise, due_at, ${LOOP}
        from obligation join loop on loop.workspace_id = $1 and loop.id = obligation.loop_id and closed_at is null
        where obligation.workspace_id = $1 and kept_at is null
          and ((owner = $2 and owner_kind = 'agent') or made_by = $2)) task
      where ("dueAt", id) > ($4::timestamptz, $5) order by "dueAt", id limit $6`,
    values: [workspaceId, asked.agent, asked.now, at, id, asked.limit + 1],
  });
  const items = rows.slice(0, asked.limit);
  const last = rows.length > items.length ? items.at(-1) : undefined;
  return { items, next: last ? cursorOf([last.dueAt.toISOString(), last.id]) : null };
}

const LOOP = `loop.id as "loopId", loop.conversation_id as "conversationId", protocol_number as "protocolNumber", flow, reason`;
