import type { Json, JsonObject } from '../../src/base/json.ts';
import { queryIn } from '../../src/db/queryIn.ts';
import type { Blocked, Change, Understood } from '../../src/turn/turnRows.ts';
import type { Scene } from '../scene/scene.ts';

/** The rows of a run, as they are: what is shown and what is judged is made of them. */
export interface Facts {
  conversation: { id: string; holder: { kind: 'assistant' | 'agent' | 'queue'; name: string | null } } | null;
  loops: LoopFacts[];
  turns: TurnFacts[];
  effects: EffectFacts[];
  tickets: TicketFacts[];
  messages: MessageFacts[];
  models: { costMicros: number | null }[];
}

export interface LoopFacts {
  id: string;
  protocolNumber: string;
  flow: string;
  state: string;
  context: JsonObject;
  owner: string;
  waitsFor: string | null;
  nextStep: string | null;
  deadlineAt: string | null;
  outcome: string | null;
}

export interface TurnFacts {
  number: number;
  at: string;
  elapsedMs: number;
  understood: Understood[];
  changes: Change[];
  blocked: Blocked[];
  /** What it took, oldest first. */
  events: { id: string; payload: JsonObject }[];
}

export interface EffectFacts {
  turn: number;
  operation: string;
  input: JsonObject;
  state: string;
  outcome: string | null;
  attempts: number;
}

export interface TicketFacts {
  id: string;
  loopId: string;
  queue: string;
  status: string;
  reason: string;
  assignee: string | null;
  summary: { [part: string]: { text: string }[] };
}

export interface MessageFacts {
  direction: 'in' | 'out';
  author: string;
  loopId: string | null;
  turn: number | null;
  content: JsonObject;
  status: string;
  statesMoney: boolean;
}

/** All that the run's database holds of its one customer, `address`: how WhatsApp knows them. */
export async function readFacts({ loopline }: Scene, address: string): Promise<Facts> {
  const [workspace] = loopline.workspaces;
  if (!workspace) throw new Error('A run needs a workspace');
  const { rows } = await queryIn<{ facts: Facts }>(loopline.db, workspace.id, {
    text: READ,
    values: [workspace.id, address],
  });
  return rows[0]?.facts ?? NOTHING;
}

const NOTHING: Facts = {
  conversation: null,
  loops: [],
  turns: [],
  effects: [],
  tickets: [],
  messages: [],
  models: [],
};

/** `"approving"`, or the dotted name of a state within a state. */
export function stateName(value: Json): string {
  if (typeof value === 'string') return value;
  const [first] = Object.entries(value ?? {});
  return first === undefined ? '' : `${first[0]}.${stateName(first[1] as Json)}`; // a state value holds state values
}

const READ = `
with mine as (
  select conversation.* from address join conversation on conversation.workspace_id = $1
    and conversation.contact_id = address.contact_id
  where address.workspace_id = $1 and $2 in (address.external_id, address.phone) limit 1)
select json_build_object(
  'conversation', (select json_build_object('id', id, 'holder', json_build_object('kind', holder_kind, 'name', holder)) from mine),
  'loops', (select coalesce(json_agg(json_build_object('id', loop.id, 'protocolNumber', protocol_number, 'flow', flow,
      'state', value, 'context', context, 'owner', concat_ws(':', owner_kind, owner), 'waitsFor', waits_for,
      'nextStep', next_step, 'deadlineAt', deadline_at, 'outcome', outcome) order by opened_at, loop.id), '[]')
    from loop where loop.workspace_id = $1 and loop.conversation_id = mine.id),
  'turns', (select coalesce(json_agg(json_build_object('number', number, 'at', committed_at, 'elapsedMs', elapsed_ms,
      'understood', understood, 'changes', changes, 'blocked', blocked,
      'events', (select coalesce(json_agg(json_build_object('id', event.id, 'payload', payload) order by event.id), '[]')
        from event where event.workspace_id = $1 and event.conversation_id = mine.id and turn_number = turn.number))
      order by number), '[]')
    from turn where turn.workspace_id = $1 and turn.conversation_id = mine.id),
  'effects', (select coalesce(json_agg(json_build_object('turn', turn_number, 'operation', operation, 'input', input,
      'state', state, 'outcome', effect.outcome, 'attempts', attempt) order by effect.id), '[]')
    from effect where effect.workspace_id = $1 and effect.conversation_id = mine.id),
  'tickets', (select coalesce(json_agg(json_build_object('id', ticket.id, 'loopId', loop_id, 'queue', queue,
      'status', status, 'reason', ticket.reason, 'assignee', assignee, 'summary', summary) order by ticket.id), '[]')
    from ticket join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
    where ticket.workspace_id = $1 and loop.conversation_id = mine.id),
  'messages', (select coalesce(json_agg(json_build_object('direction', direction, 'author', author, 'loopId', loop_id,
      'turn', turn_number, 'content', content, 'status', status, 'statesMoney', states_money) order by message.id), '[]')
    from message where message.workspace_id = $1 and message.conversation_id = mine.id),
  'models', (select coalesce(json_agg(json_build_object('costMicros', cost_micros) order by called_at), '[]')
    from model_call where model_call.workspace_id = $1)
) as facts from mine`;
