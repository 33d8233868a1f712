import type { ContactId, ConversationId } from '../base/id.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type {
  Arrival,
  HistoryCall,
  HistoryLoop,
  HistoryMessage,
  HistoryPromise,
  HistoryTicket,
  HistoryTurn,
  PersonHistory,
} from './history.ts';
import { RATING_FLOW } from './measureRules.ts';

/** Whose conversation each one is: of merged contacts, the one that is left. */
export interface Owned {
  conversationId: ConversationId;
  contactId: ContactId;
}

/**
 * The conversations of all people who have one of these: a person whose contacts were merged has several.
 * A chain of merges is followed to its end.
 */
export async function findPeople(
  tx: Connection,
  workspaceId: WorkspaceId,
  conversationIds: readonly ConversationId[],
): Promise<Owned[]> {
  const { rows } = await tx.query<{ id: ConversationId; contact_id: ContactId }>({
    name: 'measuredPeople',
    text: PEOPLE,
    values: [workspaceId, conversationIds],
  });
  return rows.map((row) => ({ conversationId: row.id, contactId: row.contact_id }));
}

/** One history for each person, from one statement for each kind of row. */
export async function readHistories(
  tx: Connection,
  workspaceId: WorkspaceId,
  owned: readonly Owned[],
): Promise<PersonHistory[]> {
  const personOf = new Map(owned.map(({ conversationId, contactId }) => [conversationId, contactId]));
  const histories = new Map<ContactId, PersonHistory>();
  for (const { contactId } of owned) histories.set(contactId, blank(contactId));
  const ids = [...personOf.keys()];
  const read = async <Row extends object>(
    name: keyof typeof READS,
    keep: (history: PersonHistory, row: Row) => void,
  ): Promise<void> => {
    const { rows } = await tx.query<Row & { conversation_id: ConversationId }>({
      name: `measured-${name}`,
      text: READS[name],
      values: name === 'loops' ? [workspaceId, ids, RATING_FLOW] : [workspaceId, ids],
    });
    for (const row of rows) {
      const history = histories.get(personOf.get(row.conversation_id) ?? '');
      if (history) keep(history, row);
    }
  };
  await read<LoopRow>('loops', ({ loops }, row) => loops.push(toLoop(row)));
  await read<HistoryTicket>('tickets', ({ tickets }, row) => tickets.push(row));
  await read<HistoryMessage>('messages', ({ messages }, row) => messages.push(row));
  await read<HistoryTurn>('turns', ({ turns }, row) => turns.push(row));
  await read<Omit<Arrival, 'conversationId'> & { conversation_id: ConversationId }>(
    'arrivals',
    ({ arrivals }, row) => arrivals.push({ ...row, conversationId: row.conversation_id }),
  );
  await read<HistoryPromise>('promises', ({ promises }, row) => promises.push(row));
  await read<HistoryCall>('calls', ({ modelCalls }, row) => modelCalls.push(row));
  return [...histories.values()];
}

interface LoopRow extends Omit<HistoryLoop, 'rates' | 'conversationId'> {
  conversation_id: ConversationId;
  about: string | null;
  score: number | null;
}

function toLoop({ about, score, conversation_id: conversationId, ...loop }: LoopRow): HistoryLoop {
  return { ...loop, conversationId, rates: about === null ? null : { loopId: about, score } };
}

function blank(contactId: ContactId): PersonHistory {
  return {
    contactId,
    loops: [],
    tickets: [],
    messages: [],
    turns: [],
    arrivals: [],
    promises: [],
    modelCalls: [],
  };
}

const PEOPLE = `
with recursive up as (
  select conversation.contact_id as id, contact.merged_into_id, 0 as depth
  from conversation join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
  where conversation.workspace_id = $1 and conversation.id = any($2)
  union
  select contact.id, contact.merged_into_id, depth + 1 from up
  join contact on contact.workspace_id = $1 and contact.id = up.merged_into_id where depth < 20),
down as (
  select distinct id as root, id from up where merged_into_id is null
  union
  select down.root, contact.id from down
  join contact on contact.workspace_id = $1 and contact.merged_into_id = down.id)
select conversation.id, down.root as contact_id from down
join conversation on conversation.workspace_id = $1 and conversation.contact_id = down.id`;

/** Milliseconds since 1970, as int8. */
const ms = (instant: string, name: string) => `(extract(epoch from ${instant}) * 1000)::int8 as "${name}"`;

/** What never reached the contact was not said. A message counts when it left, or when the contact sent it. */
const READS = {
  loops: `select loop.id, loop.conversation_id, loop.flow, loop.flow_version as "flowVersion", loop.reason, loop.outcome,
      coalesce(conversation.language, contact.language, workspace.language) as language,
      ${ms('loop.opened_at', 'openedAt')}, ${ms('loop.closed_at', 'closedAt')},
      case when loop.flow = $3 then loop.context->>'about' end as about,
      case when loop.flow = $3 then (loop.context->>'score')::int end as score
    from loop
    join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
    join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
    join workspace on workspace.id = $1
    where loop.workspace_id = $1 and loop.conversation_id = any($2) order by loop.opened_at, loop.id`,
  tickets: `select loop.conversation_id, ticket.loop_id as "loopId", queue, ${ms('ticket.opened_at', 'openedAt')}
    from ticket join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
    where ticket.workspace_id = $1 and loop.conversation_id = any($2) order by ticket.opened_at, ticket.id`,
  messages: `select message.conversation_id, message.id, message.loop_id as "loopId", author, message.channel,
      ${ms('coalesce(sent_at, written_at)', 'at')}, phone,
      case when category is not null then jsonb_build_object('category', category, 'type', type) end as bill
    from message
    left join address on address.workspace_id = $1 and address.id = message.address_id
    left join message_bill on message_bill.workspace_id = $1 and message_bill.message_id = message.id
    where message.workspace_id = $1 and message.conversation_id = any($2) and message.status not in ('failed', 'dropped')
    order by coalesce(sent_at, written_at), message.id`,
  turns: `select conversation_id, changes, ${ms('committed_at', 'at')}
    from turn where workspace_id = $1 and conversation_id = any($2) order by committed_at, number`,
  arrivals: `select conversation_id, id as "eventId", turn_number as "turnNumber", payload->>'messageId' as "messageId"
    from event where workspace_id = $1 and conversation_id = any($2) and turn_number is not null
      and payload->>'kind' = 'message' order by received_at, id`,
  promises: `select loop.conversation_id, obligation.loop_id as "loopId", ${ms('due_at', 'dueAt')}, ${ms('kept_at', 'keptAt')}
    from obligation join loop on loop.workspace_id = $1 and loop.id = obligation.loop_id
    where obligation.workspace_id = $1 and loop.conversation_id = any($2) order by due_at, obligation.id`,
  calls: `select conversation_id, cost_micros as micros, ${ms('called_at', 'at')}
    from model_call where workspace_id = $1 and conversation_id = any($2) order by called_at, id`,
} as const;
