import type { RoutingRule } from '../api/routingRule.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isJsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { TicketPriority } from './holds.ts';
import { readDesk } from './readDesk.ts';
import { route, type ToRoute } from './route.ts';

export interface Decided {
  queue: string;
  priority: TicketPriority;
  assignee: AgentId | null;
  rule: string;
}

export interface DryRun {
  ticket: string | null;
  went: Decided | null;
  goes: Decided;
  matched: string | null;
}

interface ToTry {
  ticket: string | null;
  went: Decided | null;
  of: ToRoute;
  contact: { readonly [attribute: string]: Json };
}

/** Where cases would go by these rules, with the people who are there now. Nothing is changed by it. */
export async function dryRun(
  db: Database,
  workspaceId: WorkspaceId,
  { rules = null, tries }: { rules?: readonly RoutingRule[] | null; tries: readonly ToTry[] },
): Promise<DryRun[]> {
  const desk = await readDesk(db, workspaceId, null);
  return tries.map(({ ticket, went, of, contact }) => {
    const routed = route({ ...desk, contact, rules: rules ?? desk.rules }, of);
    const { queue, priority, assignee, rule, matched } = routed;
    return { ticket, went, goes: { queue, priority, assignee, rule }, matched };
  });
}

interface Row extends Omit<ToRoute, 'at'> {
  ticket: string;
  went: Decided;
  contact: JsonObject;
}

/** The last tickets as cases, the newest first. How pressing the words were then is not kept with a ticket: calm. */
export async function lastCases(
  db: Database,
  workspaceId: WorkspaceId,
  { most, at }: { most: number; at: Date },
): Promise<ToTry[]> {
  const { rows } = await queryIn<Row & Record<string, unknown>>(db, workspaceId, {
    name: 'lastCases',
    text: `select ticket.number as ticket, json_build_object('queue', queue, 'priority', priority, 'assignee', assignee,
        'rule', coalesce(routed_by, '')) as went, ticket.reason, loop.flow, coalesce(asked_queue, queue) as queue, priority,
        coalesce(conversation.language, contact.language, workspace.language) as language, 0 as frustration, 0 as urgency,
        coalesce((select channel from address where address.workspace_id = $1 and address.contact_id = contact.id
          order by last_inbound_at desc nulls last limit 1), '') as channel, contact.attributes as contact
      from (select * from ticket where workspace_id = $1 order by id desc limit $2) ticket
      join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
      join conversation on conversation.workspace_id = $1 and conversation.id = ticket.conversation_id
      join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      join workspace on workspace.id = $1
      order by ticket.id desc`,
    values: [workspaceId, most],
  });
  return rows.map(({ ticket, went, contact, reason, flow, queue, priority, language, channel }) => ({
    ticket,
    went,
    of: { reason, flow, queue, priority, language, channel, frustration: 0, urgency: 0, at },
    contact: isJsonObject(contact) ? contact : {},
  }));
}
