import type { ActivityFact } from '../../activity/fact.ts';
import type { Activity } from '../../activity/readActivity.ts';
import type { ConversationId, TicketId, WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Connection } from '../../db/pool.ts';

/** A fact with what is known of its ticket, its loop and its contact: what conditions are held against. */
export interface RuleCase {
  fact: ActivityFact;
  conversationId: ConversationId | null;
  ticket: CaseTicket | null;
  loop: { flow: string; reason: string } | null;
  contact: { language: string | null; attributes: JsonObject } | null;
}

export interface CaseTicket {
  id: TicketId;
  number: string;
  queue: string;
  status: string;
  priority: string;
  reason: string;
  assignee: string | null;
  tags: string[];
}

type Known = Pick<RuleCase, 'ticket' | 'loop' | 'contact'>;

/** The ticket is the fact's own; else the newest that is open on its loop, else in its conversation. */
export async function readCase(
  tx: Connection,
  workspaceId: WorkspaceId,
  { fact, conversationId }: { fact: ActivityFact; conversationId: Activity['conversationId'] },
): Promise<RuleCase> {
  const ticketId = 'ticketId' in fact ? fact.ticketId : null;
  const loopId = 'loopId' in fact ? fact.loopId : null;
  const { rows } = await tx.query<Known>({
    name: 'readRuleCase',
    text: READ,
    values: [workspaceId, conversationId, ticketId, loopId],
  });
  const known: Known = rows[0] ?? { ticket: null, loop: null, contact: null };
  return { fact, conversationId, ...known };
}

const READ = `
with chosen as (
  select ticket.* from ticket where workspace_id = $1 and case
    when $3::uuid is not null then id = $3
    when $4::uuid is not null then loop_id = $4 and status in ('open', 'pending')
    else conversation_id = $2 and status in ('open', 'pending') end
  order by opened_at desc limit 1)
select
  (select json_build_object('id', id, 'number', number, 'queue', queue, 'status', status, 'priority', priority,
    'reason', reason, 'assignee', assignee, 'tags', tags) from chosen) as ticket,
  (select json_build_object('flow', flow, 'reason', reason) from loop
    where workspace_id = $1 and id = coalesce($4::uuid, (select loop_id from chosen))) as loop,
  (select json_build_object('language', coalesce(conversation.language, contact.language), 'attributes', attributes)
    from conversation join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
    where conversation.workspace_id = $1 and conversation.id = coalesce($2, (select conversation_id from chosen))) as contact`;
