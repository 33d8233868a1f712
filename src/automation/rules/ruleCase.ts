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

/** Each branch by a key of its own; and `case`, because row-level security lets no `coalesce` into an index. */
const READ = `
with chosen as (
  select * from (
    select * from ticket where workspace_id = $1 and id = $3
    union all
    select * from ticket where workspace_id = $1 and loop_id = $4 and $3::uuid is null and status in ('open', 'pending')
    union all
    select * from ticket where workspace_id = $1 and conversation_id = $2 and $3::uuid is null and $4::uuid is null
      and status in ('open', 'pending')) found
  order by opened_at desc limit 1)
select
  (select json_build_object('id', id, 'number', number, 'queue', queue, 'status', status, 'priority', priority,
    'reason', reason, 'assignee', assignee, 'tags', tags) from chosen) as ticket,
  (select json_build_object('flow', flow, 'reason', reason) from loop
    where workspace_id = $1 and id = case when $4::uuid is null then (select loop_id from chosen) else $4 end) as loop,
  (select json_build_object('language', coalesce(conversation.language, contact.language), 'attributes', attributes)
    from conversation join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
    where conversation.workspace_id = $1
      and conversation.id = case when $2::uuid is null then (select conversation_id from chosen) else $2 end) as contact`;
