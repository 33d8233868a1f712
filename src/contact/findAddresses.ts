import type { AddressId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Where a person is reached, and the conversation that all of it belongs to. */
export interface Place {
  addressId: AddressId;
  conversationId: ConversationId;
}

/** The places of those external ids that are known on the channel. A merged contact speaks in its survivor's conversation. */
export async function findAddresses(
  db: Database,
  workspaceId: WorkspaceId,
  channel: string,
  externalIds: string[],
): Promise<Map<string, Place>> {
  const { rows } = await queryIn<{ external_id: string; address_id: string; conversation_id: string }>(
    db,
    workspaceId,
    {
      name: 'findAddresses',
      text: `select address.external_id, address.id as address_id, conversation.id as conversation_id
      from address
        join contact on contact.workspace_id = address.workspace_id and contact.id = address.contact_id
        join conversation on conversation.workspace_id = address.workspace_id
          and conversation.contact_id = case when contact.merged_into_id is null then contact.id else contact.merged_into_id end
      where address.workspace_id = $1 and address.channel = $2 and address.external_id = any($3)`,
      values: [workspaceId, channel, externalIds],
    },
  );
  return new Map(
    rows.map((row) => [row.external_id, { addressId: row.address_id, conversationId: row.conversation_id }]),
  );
}
