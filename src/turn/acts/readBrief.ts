import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { notFound } from './listActions.ts';

/** What an agent wants to know of a contact before the first word: from rows, on all channels. */
export interface Brief {
  matters: {
    loopId: string;
    protocolNumber: string;
    flow: string;
    reason: string;
    object: string | null;
    openedAt: string;
    closedAt: string | null;
    outcome: string | null;
    nextStep: string | null;
  }[];
  complaints: { turn: number; level: number; at: string; messageId: string | null }[];
  promises: { promise: string; madeBy: string; dueAt: string; keptAt: string | null }[];
  channels: { channel: string; lastInboundAt: string | null }[];
  told: { text: string; by: string; at: string }[];
}

/** Of each kind the newest, so many at most. */
const MOST = 20;

/** @throws AppError CONVERSATION_NOT_FOUND */
export async function readBrief(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<Brief> {
  const { rows } = await queryIn<Brief>(db, workspaceId, {
    name: 'readBrief',
    text: READ,
    values: [workspaceId, conversationId, MOST],
  });
  const [brief] = rows;
  if (brief) return brief;
  throw notFound(conversationId);
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const READ = `
select
  (select coalesce(json_agg(json_build_object('loopId', id, 'protocolNumber', protocol_number, 'flow', flow,
      'reason', reason, 'object', object_ref, 'openedAt', ${instant('opened_at')}, 'closedAt', ${instant('closed_at')},
      'outcome', outcome, 'nextStep', next_step) order by opened_at desc), '[]')
    from (select * from loop where workspace_id = $1 and conversation_id = $2 order by opened_at desc limit $3) loop) as matters,
  (select coalesce(json_agg(json_build_object('turn', number, 'level', level, 'at', ${instant('committed_at')},
      'messageId', message_id) order by number desc), '[]')
    from (select turn.number, (command->>'level')::int as level, turn.committed_at, event.payload->>'messageId' as message_id
      from turn, jsonb_array_elements(turn.understood) heard, jsonb_array_elements(heard->'commands') command, event
      where turn.workspace_id = $1 and turn.conversation_id = $2 and turn.understood <> '[]'
        and command->>'kind' = 'complain' and event.workspace_id = $1 and event.id = (heard->>'event')::uuid
      order by turn.number desc limit $3) complaint) as complaints,
  (select coalesce(json_agg(json_build_object('promise', promise, 'madeBy', made_by, 'dueAt', ${instant('due_at')},
      'keptAt', ${instant('kept_at')}) order by made_at desc), '[]')
    from (select obligation.* from obligation join loop on loop.workspace_id = $1 and loop.id = obligation.loop_id
      where obligation.workspace_id = $1 and loop.conversation_id = $2
      order by made_at desc limit $3) obligation) as promises,
  (select coalesce(json_agg(json_build_object('channel', channel, 'lastInboundAt', ${instant('last_inbound_at')})
      order by last_inbound_at desc nulls last), '[]')
    from address where workspace_id = $1 and contact_id = conversation.contact_id) as channels,
  (select coalesce(json_agg(json_build_object('text', text, 'by', told_by, 'at', ${instant('told_at')}) order by id desc), '[]')
    from (select * from told_assistant where workspace_id = $1 and conversation_id = $2 order by id desc limit $3) told) as told
from conversation where workspace_id = $1 and id = $2`;
