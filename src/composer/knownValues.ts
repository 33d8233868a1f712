import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

interface Row {
  customer: string | null;
  language: string;
  object: string | null;
  protocol: string | null;
  agent: string | null;
  business: string;
}

/** By the names that places of templates have: what is known of the contact, their newest open matter and who writes. */
export async function knownValues(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, agent }: { conversationId: ConversationId; agent: AgentId },
): Promise<{ language: string; values: Readonly<Record<string, string>> }> {
  const row = one(
    await queryIn<Row>(db, workspaceId, {
      name: 'knownValues',
      text: `select contact.name as customer, coalesce(conversation.language, contact.language, workspace.language) as language,
          matter.object_ref as object, matter.protocol_number as protocol, agent.name as agent, workspace.name as business
        from conversation join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
        join workspace on workspace.id = $1
        left join lateral (select object_ref, protocol_number from loop where loop.workspace_id = $1
          and loop.conversation_id = conversation.id and closed_at is null order by opened_at desc limit 1) matter on true
        left join agent on agent.workspace_id = $1 and agent.id = $3
        where conversation.workspace_id = $1 and conversation.id = $2`,
      values: [workspaceId, conversationId, agent],
    }),
  );
  return { language: row.language, values: valuesOf(row) };
}

const firstOf = (name: string | null) => name?.trim().split(/\s+/)[0] ?? null;

function valuesOf({ customer, object, protocol, agent, business }: Row): Record<string, string> {
  const known: Record<string, string | null> = {
    name: firstOf(customer),
    first_name: firstOf(customer),
    customer_name: customer,
    customer: customer,
    number: object,
    order: object,
    order_number: object,
    protocol,
    protocol_number: protocol,
    agent: firstOf(agent),
    agent_name: agent,
    business,
    business_name: business,
  };
  return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
