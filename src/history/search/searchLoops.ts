import type { ContactId, ConversationId, LoopId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

/** A matter that was named by its protocol number, its ticket's number, or the number of what it is about. */
export interface FoundLoop {
  id: LoopId;
  conversationId: ConversationId;
  contactId: ContactId;
  contactName: string | null;
  protocolNumber: string;
  flow: string;
  reason: string;
  object: { kind: string; ref: string } | null;
  nextStep: string | null;
  outcome: string | null;
  openedAt: Date;
}

/** The newest first. */
export async function searchLoops(
  connection: Connection,
  workspaceId: WorkspaceId,
  { q, limit }: { q: string; limit: number },
): Promise<FoundLoop[]> {
  const text = q.trim();
  if (text.length === 0 || text.length > 100) return [];
  const { rows } = await connection.query<FoundLoop>({
    name: 'searchLoops',
    text: SEARCH,
    values: [
      workspaceId,
      protocolsIn(text),
      [...new Set([text, text.toUpperCase(), text.toLowerCase()])],
      limit,
    ],
  });
  return rows;
}

/** '261121 000042 7', '2611210000427/2' → '261121-000042-7'. */
function protocolsIn(text: string): string[] {
  const digits = text.replace(/\/\d+$/, '').replace(/[\s-]/g, '');
  return /^\d{13,}$/.test(digits) ? [`${digits.slice(0, 6)}-${digits.slice(6, -1)}-${digits.slice(-1)}`] : [];
}

// The kinds of objects are few: one look-up for each, found one after the other in the index.
const SEARCH = `
with recursive kind(name) as (
  (select object_kind from loop where workspace_id = $1 and object_ref is not null order by object_kind limit 1)
  union all
  select (select object_kind from loop where workspace_id = $1 and object_ref is not null and object_kind > kind.name
    order by object_kind limit 1) from kind where kind.name is not null),
found as materialized (
  select id from loop where workspace_id = $1 and protocol_number = any($2)
  union
  select loop.id from kind, loop
  where kind.name is not null and loop.workspace_id = $1 and object_ref is not null
    and object_kind = kind.name and object_ref = any($3))
select loop.id, loop.conversation_id as "conversationId", contact.id as "contactId", contact.name as "contactName",
  protocol_number as "protocolNumber", flow, reason, case when object_ref is null then null
    else jsonb_build_object('kind', object_kind, 'ref', object_ref) end as object,
  next_step as "nextStep", outcome, opened_at as "openedAt"
from found join loop on loop.workspace_id = $1 and loop.id = found.id
  join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
  join contact own on own.workspace_id = $1 and own.id = conversation.contact_id
  join contact on contact.workspace_id = $1 and contact.id = case when own.merged_into_id is null then own.id else own.merged_into_id end
order by loop.id desc limit $4`;
