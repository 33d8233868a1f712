import { AppError } from '../../base/errors.ts';
import type { ContactId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

/** A contact with all that were merged into it, themselves first: what is asked of one is asked of all. */
export interface ContactLine {
  contactIds: ContactId[];
  conversationIds: ConversationId[];
  /** Null: it stands by itself. */
  mergedIntoId: ContactId | null;
}

/** @throws AppError CONTACT_NOT_FOUND. */
export async function readLine(
  connection: Connection,
  workspaceId: WorkspaceId,
  contactId: ContactId,
): Promise<ContactLine> {
  const { rows } = await connection.query<{
    id: ContactId;
    conversation_id: ConversationId;
    merged_into_id: ContactId | null;
  }>({
    name: 'readLine',
    text: `with recursive line(id, depth) as (
        select id, 0 from contact where workspace_id = $1 and id = $2
        union all
        select contact.id, depth + 1 from line join contact on contact.workspace_id = $1
          and contact.merged_into_id = line.id and contact.merged_into_id is not null)
      select line.id, conversation.id as conversation_id, merged_into_id
      from line join contact on contact.workspace_id = $1 and contact.id = line.id
        join conversation on conversation.workspace_id = $1 and conversation.contact_id = line.id
      order by depth, line.id`,
    values: [workspaceId, contactId],
  });
  const [first] = rows;
  if (!first) throw contactNotFound(contactId);
  return {
    contactIds: rows.map(({ id }) => id),
    conversationIds: rows.map((row) => row.conversation_id),
    mergedIntoId: first.merged_into_id,
  };
}

export function contactNotFound(contactId: string): AppError {
  return new AppError(
    'CONTACT_NOT_FOUND',
    `No contact has the id ${contactId}; search for it by phone, e-mail, name or protocol number`,
    { contactId },
  );
}
