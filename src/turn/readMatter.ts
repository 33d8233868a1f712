import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** A loop with all that belongs to it, for people: the row, its way through the flow, its systems, its human work. */
export interface Matter {
  loop: {
    id: string;
    conversationId: string;
    flow: string;
    flowVersion: number;
    state: Json;
    context: Json;
    object: { kind: string; ref: string } | null;
    protocolNumber: string;
    owner: string;
    waitsFor: string | null;
    nextStep: string | null;
    deadlineAt: string | null;
    outcome: string | null;
    openedAt: string;
    closedAt: string | null;
  };
  steps: { turn: number; at: string; from: string | null; to: string; on: string }[];
  effects: {
    operation: string;
    key: string;
    state: string;
    outcome: string | null;
    attempts: number;
    failure: Json;
  }[];
  tickets: {
    number: string;
    queue: string;
    status: string;
    reason: string;
    assignee: string | null;
    summary: Json;
    dueAt: string;
  }[];
  promises: { promise: string; dueAt: string; keptAt: string | null }[];
  messages: { direction: string; author: string; status: string; content: Json; at: string }[];
}

/** @throws AppError LOOP_NOT_FOUND when the workspace never gave that protocol number. */
export async function readMatter(
  db: Database,
  workspaceId: WorkspaceId,
  protocolNumber: string,
): Promise<Matter> {
  const { rows } = await queryIn<{ matter: Matter }>(db, workspaceId, {
    name: 'readMatter',
    text: READ,
    values: [workspaceId, protocolNumber],
  });
  const [found] = rows;
  if (found) return found.matter;
  throw new AppError(
    'LOOP_NOT_FOUND',
    `No matter has the protocol number ${protocolNumber}; expected one such as 261121-000042-7. Check the digits`,
    { protocolNumber },
  );
}

const READ = `
select json_build_object(
  'loop', json_build_object('id', loop.id, 'conversationId', loop.conversation_id, 'flow', flow, 'flowVersion', flow_version,
    'state', value, 'context', context, 'object', case when object_ref is null then null
      else json_build_object('kind', object_kind, 'ref', object_ref) end, 'protocolNumber', protocol_number,
    'owner', concat_ws(':', owner_kind, owner), 'waitsFor', waits_for, 'nextStep', next_step, 'deadlineAt', deadline_at,
    'outcome', outcome, 'openedAt', opened_at, 'closedAt', closed_at),
  'steps', (select coalesce(json_agg(json_build_object('turn', number, 'at', committed_at, 'from', change->>'from',
      'to', change->>'to', 'on', change->>'on') order by number), '[]')
    from turn, jsonb_array_elements(changes) change where turn.workspace_id = $1
      and turn.conversation_id = loop.conversation_id and change->>'loop' = loop.id::text),
  'effects', (select coalesce(json_agg(json_build_object('operation', operation, 'key', key, 'state', state,
      'outcome', effect.outcome, 'attempts', attempt, 'failure', failure) order by effect.id), '[]')
    from effect where effect.workspace_id = $1 and effect.loop_id = loop.id),
  'tickets', (select coalesce(json_agg(json_build_object('number', number, 'queue', queue, 'status', status,
      'reason', ticket.reason, 'assignee', assignee, 'summary', summary, 'dueAt', due_at) order by ticket.id), '[]')
    from ticket where ticket.workspace_id = $1 and ticket.loop_id = loop.id),
  'promises', (select coalesce(json_agg(json_build_object('promise', promise, 'dueAt', due_at, 'keptAt', kept_at)
      order by obligation.id), '[]')
    from obligation where obligation.workspace_id = $1 and obligation.loop_id = loop.id),
  'messages', (select coalesce(json_agg(json_build_object('direction', direction, 'author', author, 'status', status,
      'content', content, 'at', written_at) order by message.id), '[]')
    from message where message.workspace_id = $1 and message.conversation_id = loop.conversation_id)) as matter
from loop where loop.workspace_id = $1 and loop.protocol_number = $2`;
