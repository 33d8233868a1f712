import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** A loop that rests in a state. */
export interface WaitingLoop {
  conversationId: ConversationId;
  protocolNumber: string;
  contact: string | null;
  channel: string | null;
  version: number;
  owner: string;
  since: Date;
  deadlineAt: Date;
}

const SHOWN = 50;

/** Who waits in a state, the longest first. */
export async function listWaiting(
  db: Database,
  workspaceId: WorkspaceId,
  { flow, state }: { flow: string; state: string },
): Promise<WaitingLoop[]> {
  const { rows } = await queryIn<WaitingLoop>(db, workspaceId, {
    name: 'waitingInState',
    text: `select loop.conversation_id as "conversationId", loop.protocol_number as "protocolNumber",
        contact.name as contact, address.channel, loop.flow_version as version,
        loop.owner_kind || coalesce(':' || loop.owner, '') as owner,
        loop.moved_at as since, loop.deadline_at as "deadlineAt"
      from loop
      join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
      join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      left join lateral (select channel from address where address.workspace_id = $1 and address.contact_id = contact.id
        order by last_inbound_at desc nulls last limit 1) as address on true
      where loop.workspace_id = $1 and loop.flow = $2 and loop.closed_at is null and loop.value = $3::jsonb
      order by loop.moved_at, loop.id limit ${SHOWN}`,
    values: [workspaceId, flow, JSON.stringify(valueOf(state))],
  });
  return rows;
}

/** 'approval.waiting' as XState has it: `{ approval: 'waiting' }`. */
function valueOf(state: string): string | JsonObject {
  const [first = '', ...rest] = state.split('.');
  return rest.length === 0 ? first : { [first]: valueOf(rest.join('.')) };
}
