import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { heldOutSql } from './orders/heldOutSql.ts';
import type { OpenQuestion } from './question/openQuestion.ts';
import type { ContactFacts, Holder, KnownAddress, Situation, StoredLoop, WaitingEvent } from './situation.ts';

/** At most this many events are taken by one turn; the rest wait for the next one. */
export const EVENTS_PER_TURN = 50;

interface Row {
  id: ConversationId;
  version: number;
  holder_kind: Holder['kind'];
  holder: string | null;
  epoch: number;
  language: string | null;
  question: OpenQuestion | null;
  contact: ContactFacts;
  addresses: KnownAddress[];
  loops: StoredLoop[] | null;
  events: WaitingEvent[] | null;
  sla_revision: number | null;
  is_held_out: boolean | null;
}

/** Reads many conversations at once: one statement, whatever their number. */
export async function readSituations(
  db: Database,
  workspaceId: WorkspaceId,
  conversationIds: ConversationId[],
): Promise<(Situation | null)[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'readSituations',
    text: READ,
    values: [workspaceId, conversationIds, EVENTS_PER_TURN],
  });
  const byId = new Map(rows.map((row) => [row.id, toSituation(workspaceId, row)]));
  return conversationIds.map((id) => byId.get(id) ?? null);
}

function toSituation(workspaceId: WorkspaceId, row: Row): Situation {
  return {
    workspaceId,
    conversationId: row.id,
    version: row.version,
    holder: toHolder(row),
    epoch: row.epoch,
    language: row.language,
    question: row.question,
    contact: row.contact,
    addresses: row.addresses,
    loops: row.loops ?? [],
    events: row.events ?? [],
    slaRevision: row.sla_revision ?? 0,
    isHeldOut: row.is_held_out ?? false,
  };
}

function toHolder({ holder_kind: kind, holder }: Row): Holder {
  return kind === 'assistant' ? { kind } : { kind, name: holder ?? '' };
}

const READ = `
select conversation.id, version, holder_kind, holder, epoch, conversation.language, question,
  json_build_object('id', contact.id, 'name', contact.name, 'language', contact.language,
    'mergedIntoId', contact.merged_into_id) as contact,
  (select coalesce(json_agg(json_build_object('id', address.id, 'channel', channel, 'account', account, 'phone', phone,
      'email', email, 'lastInboundAt', last_inbound_at, 'proofLevel', proof_level,
      'offersStopped', coalesce(consent->>'marketing' = 'stop', false)) order by last_inbound_at desc nulls last), '[]')
    from address where address.workspace_id = $1 and address.contact_id = contact.id) as addresses,
  (select json_agg(json_build_object('id', loop.id, 'flow', flow, 'flowVersion', flow_version, 'reason', reason, 'value', value,
      'context', context, 'waiting', waiting, 'protocolNumber', protocol_number, 'ownerKind', owner_kind,
      'waitsFor', waits_for, 'nextStep', next_step, 'deadlineAt', deadline_at, 'openedAt', opened_at, 'movedAt', moved_at,
      'partyTime', nullif(party_time, '{}'),
      'tickets', (select coalesce(json_agg(json_build_object('id', ticket.id, 'queue', queue, 'askedQueue', asked_queue,
          'assignee', assignee, 'routedBy', routed_by, 'isTaken', taken_at is not null, 'priority', priority,
          'reason', ticket.reason, 'needs', needs,
          'clocks', (select coalesce(json_agg(to_jsonb(ticket_clock)), '[]') from ticket_clock
            where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = ticket.id and ended_at is null),
          'rounds', (select count(*) from ticket_clock where ticket_clock.workspace_id = $1
            and ticket_clock.ticket_id = ticket.id and kind = 'nextResponse')) order by ticket.id), '[]') from ticket
        where ticket.workspace_id = $1 and ticket.loop_id = loop.id and status in ('open', 'pending')),
      'ticketCount', (select count(*) from ticket where ticket.workspace_id = $1 and ticket.loop_id = loop.id),
      'promises', (select coalesce(json_agg(json_build_object('id', obligation.id, 'promise', promise, 'dueAt', due_at,
          'madeBy', made_by)), '[]') from obligation
        where obligation.workspace_id = $1 and obligation.loop_id = loop.id and kept_at is null)) order by loop.id)
    from loop where loop.workspace_id = $1 and loop.conversation_id = conversation.id and closed_at is null) as loops,
  (select json_agg(json_build_object('id', waiting.id, 'attempts', attempts, 'receivedAt', received_at,
      'payload', payload) order by waiting.id)
    from (select id, attempts, received_at, payload from event where event.workspace_id = $1
      and event.conversation_id = conversation.id and turn_number is null order by id limit $3) waiting) as events,
  (select revision from sla_revision where workspace_id = $1) as sla_revision,
  (select ${heldOutSql('conversation.contact_id', 'metric_setting')} from metric_setting
    where workspace_id = $1 and holdout_percent > 0) as is_held_out
from conversation join contact on contact.workspace_id = conversation.workspace_id and contact.id = conversation.contact_id
where conversation.workspace_id = $1 and conversation.id = any($2)`;
