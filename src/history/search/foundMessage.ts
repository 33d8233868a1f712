import type { ContactId, ConversationId, LoopId, MessageId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import type { Place } from './findInSegments.ts';
import { WORDS_OF_MESSAGE } from './messageWords.ts';

/** A message that has what was looked for. `words`: all that it says, untrusted. */
export interface FoundMessage {
  id: MessageId;
  conversationId: ConversationId;
  contactId: ContactId;
  contactName: string | null;
  loopId: LoopId | null;
  channel: string;
  direction: 'in' | 'out';
  author: string;
  words: string;
  at: Date;
}

const COLUMNS = `message.id, conversation_id as "conversationId", coalesce(merged.id, own.id) as "contactId",
  case when merged.id is null then own.name else merged.name end as "contactName",
  loop_id as "loopId", channel, direction, author, ${WORDS_OF_MESSAGE} as words, written_at as at`;

/**
 * The contact that speaks there now: of a conversation of a merged one, the one that it was merged into. Two joins by key:
 * one join by `coalesce` of both reads all contacts.
 */
const WITH_CONTACT = `join conversation on conversation.workspace_id = $1 and conversation.id = message.conversation_id
  join contact own on own.workspace_id = $1 and own.id = conversation.contact_id
  left join contact merged on merged.workspace_id = $1 and merged.id = own.merged_into_id`;

/** Newest first. */
export async function readPlaces(
  connection: Connection,
  workspaceId: WorkspaceId,
  places: readonly Place[],
): Promise<FoundMessage[]> {
  const { rows } = await connection.query<FoundMessage>({
    name: 'readPlaces',
    text: `with found as materialized (
        select encode(substr(message_ids, place.start * 16 + 1, 16), 'hex')::uuid as id
        from unnest($2::bigint[], $3::int[]) as place(segment, start)
          join search_segment on search_segment.workspace_id = $1 and search_segment.id = place.segment)
      select ${COLUMNS} from found join message on message.workspace_id = $1 and message.id = found.id ${WITH_CONTACT}
      order by message.id desc`,
    values: [workspaceId, places.map(({ segmentId }) => segmentId), places.map(({ offset }) => offset)],
  });
  return rows;
}

/** What was written last and is not indexed yet, newest first. */
export async function readTail(
  connection: Connection,
  workspaceId: WorkspaceId,
  { after, before, limit }: { after: string; before: string | null; limit: number },
): Promise<{ id: string; words: string }[]> {
  const { rows } = await connection.query<{ id: string; words: string }>({
    name: 'readTail',
    text: `select id, ${WORDS_OF_MESSAGE} as words from message
      where workspace_id = $1 and id > $2 and id < $3 order by id desc limit $4`,
    values: [workspaceId, after, before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  });
  return rows;
}

export async function readMessages(
  connection: Connection,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<FoundMessage[]> {
  const { rows } = await connection.query<FoundMessage>({
    name: 'readFoundMessages',
    text: `select ${COLUMNS} from message ${WITH_CONTACT} where message.workspace_id = $1 and message.id = any($2) order by message.id desc`,
    values: [workspaceId, ids],
  });
  return rows;
}
