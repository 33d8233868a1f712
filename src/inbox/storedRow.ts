import type { InboxRow } from '../api/inbox.ts';
import { RATING } from '../blueprint/ratingFlow.ts';
import type { ClockRow } from '../sla/clockRow.ts';
import { LIMBO_JOINS, limboCase, type LimboReason } from '../ticket/limbo.ts';
import { LAST_MESSAGE } from './conditions.ts';
import type { StoredLoop } from './loopIn.ts';

type Kept =
  | 'id'
  | 'contact'
  | 'channel'
  | 'language'
  | 'holder'
  | 'epoch'
  | 'version'
  | 'unread'
  | 'openLoops'
  | 'ticket';

export interface StoredRow extends Pick<InboxRow, Kept> {
  last: NonNullable<InboxRow['last']> | null;
  frustration: number | null;
  loop: StoredLoop | null;
  clock: ClockRow | null;
  limbo: LimboReason | null;
  draft: string | null;
  snoozedUntil: Date | null;
}

/** The words that a row has room for. */
const FEW = 200;
/** Beyond this nobody counts. */
const MANY = 99;
/** In so many of its last turns somebody's mood is looked for. */
const TURNS = 12;

const LAST_WORDS = `coalesce(content ->> 'text', content ->> 'title', content ->> 'caption', content ->> 'fileName',
  content ->> 'name')`;

/** $1 workspace, $2 conversations, $3 now, $4 who asks. */
export const ROWS = `
select conversation.id, conversation.language, epoch, version, last.channel,
  jsonb_build_object('id', contact.id, 'name', contact.name,
    'isVip', coalesce(contact.attributes -> 'vip' = 'true' or contact.attributes -> 'tier' = '"vip"', false)) as contact,
  jsonb_build_object('kind', holder_kind, 'name', holder) as holder,
  last.shown as last, unread.n as unread, mood.frustration, matter.shown as loop, matter.n as "openLoops", matter.limbo,
  work.shown as ticket, burning.shown as clock, put_off.until as "snoozedUntil",
  (select left(draft.text, ${FEW}) from draft where draft.workspace_id = $1 and draft.conversation_id = conversation.id
    and draft.agent_id = $4 order by saved_at desc limit 1) as draft
from conversation
join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
left join lateral (
  select message.channel, jsonb_build_object('id', id, 'direction', direction, 'author', author, 'kind', content ->> 'kind',
    'words', left(${LAST_WORDS}, ${FEW}), 'at', written_at) as shown
  ${LAST_MESSAGE('conversation.id')}) last on true
left join lateral (
  select count(*)::int as n from (
    select from message where message.workspace_id = $1 and message.conversation_id = conversation.id and direction = 'in'
      and content ->> 'kind' not in ('reaction', 'edit', 'revoke')
      and message.id > coalesce((select read_until from conversation_read
        where workspace_id = $1 and agent_id = $4 and conversation_id = conversation.id), '00000000-0000-0000-0000-000000000000')
      and message.id > coalesce((select answer.id from message answer
        where answer.workspace_id = $1 and answer.conversation_id = conversation.id and answer.direction = 'out'
          and answer.status <> 'dropped' and (holder_kind = 'assistant' or answer.author <> 'assistant') order by answer.id desc limit 1), '00000000-0000-0000-0000-000000000000')
    limit ${MANY}) newer) unread on true
left join lateral (
  select (heard -> 'signals' ->> 'frustration')::float8 as frustration
  from (select number, understood from turn where turn.workspace_id = $1 and turn.conversation_id = conversation.id
    order by number desc limit ${TURNS}) lately, jsonb_array_elements(lately.understood) heard
  where heard -> 'signals' ? 'frustration' order by lately.number desc limit 1) mood on true
left join lateral (
  select jsonb_build_object('id', loop.id, 'flow', loop.flow, 'version', flow_version, 'value', value, 'reason', loop.reason,
      'object', case when object_ref is not null then jsonb_build_object('kind', object_kind, 'ref', object_ref) end,
      'protocolNumber', protocol_number, 'waitsFor', waits_for, 'nextStep', next_step, 'deadlineAt', deadline_at) as shown,
    count(*) over ()::int as n, min(${limboCase('$3')}) over () as limbo
  from loop ${LIMBO_JOINS}
  where loop.workspace_id = $1 and loop.conversation_id = conversation.id and loop.closed_at is null and loop.flow <> '${RATING}'
  order by waits_for = 'person' desc, deadline_at, loop.id limit 1) matter on true
left join lateral (
  select id, jsonb_build_object('id', id, 'number', number, 'queue', queue, 'assignee', assignee, 'priority', priority,
    'version', version) as shown
  from ticket where ticket.workspace_id = $1 and ticket.conversation_id = conversation.id and status in ('open', 'pending')
  order by due_at, id limit 1) work on true
left join lateral (
  select to_jsonb(ticket_clock) as shown from ticket_clock
  where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = work.id and ended_at is null
  order by due_at nulls last, kind limit 1) burning on true
left join lateral (
  select until from conversation_snooze snooze
  where workspace_id = $1 and agent_id = $4 and conversation_id = conversation.id and until > $3 and not exists (
    select from message where message.workspace_id = $1 and message.conversation_id = conversation.id
      and message.direction = 'in' and message.written_at > snooze.snoozed_at)) put_off on true
where conversation.workspace_id = $1 and conversation.id = any($2::uuid[])`;
