import { RATING } from '../blueprint/ratingFlow.ts';
import { LIMBO_JOINS, limboCase } from '../ticket/limbo.ts';

/**
 * SQL: one row per conversation that has an open matter or an open ticket, with what views and orders are made of.
 * $1 workspace, $2 who asks, $3 now, $4 whether they may give the second approval. The question how it was is no matter.
 *
 * Counts and pages are made of this one text, so a count and its list cannot differ.
 */
export const OPEN_CONVERSATIONS = `
matter as (
  select loop.conversation_id, min(loop.deadline_at) as deadline_at, min(loop.opened_at) as opened_at,
    bool_or(loop.waits_for = 'person') as waits_for_person, bool_or(loop.waits_for = 'customer') as waits_for_customer,
    min((party_time ->> 'since')::timestamptz) filter (where party_time ->> 'party' in ('human', 'assistant')) as waits_since,
    bool_or(owner_kind = 'agent' and owner = $2) as is_mine, bool_or(${limboCase('$3')} is not null) as is_limbo
  from loop ${LIMBO_JOINS}
  where loop.workspace_id = $1 and loop.closed_at is null and loop.flow <> '${RATING}'
  group by loop.conversation_id),
work as (
  select conversation_id, min(due_at) as due_at, min(opened_at) as opened_at, coalesce(bool_or(assignee = $2), false) as is_mine,
    array_agg(distinct queue) as queues
  from ticket where workspace_id = $1 and status in ('open', 'pending') group by conversation_id),
late as (
  select distinct ticket.conversation_id from ticket_clock
    join ticket on ticket.workspace_id = $1 and ticket.id = ticket_clock.ticket_id and ticket.status in ('open', 'pending')
  where ticket_clock.workspace_id = $1 and ticket_clock.ended_at is null and ticket_clock.due_at <= $3),
calling as (
  select ticket.conversation_id from ticket join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
  where ticket.workspace_id = $1 and ticket.assignee = $2 and ticket.status = 'open'
    and (loop.closed_at is not null or loop.waits_for = 'person' or exists (
      select from ticket_clock where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = ticket.id
        and ticket_clock.kind <> 'resolution' and runs_since is not null and ended_at is null))
  union
  select conversation_id from approval
  where workspace_id = $1 and status = 'pending' and $4::boolean and asked_by <> $2),
put_off as (
  select conversation_id, until from conversation_snooze snooze
  where workspace_id = $1 and agent_id = $2 and until > $3 and not exists (
    select from message where message.workspace_id = $1 and message.conversation_id = snooze.conversation_id
      and message.direction = 'in' and message.written_at > snooze.snoozed_at)),
open_conversation as (
  select conversation.id, conversation.contact_id, conversation.language, conversation.holder_kind,
    work.due_at, matter.deadline_at, least(matter.opened_at, work.opened_at) as opened_at, matter.waits_since,
    case when holder_kind = 'queue' and not coalesce(holder = any(work.queues), false)
      then array_append(work.queues, holder) else work.queues end as queues,
    late.conversation_id is not null as is_late,
    put_off.until as snoozed_until,
    calling.conversation_id is not null as needs_me,
    holder_kind = 'agent' and holder = $2 or coalesce(work.is_mine, false) or coalesce(matter.is_mine, false) as is_mine,
    coalesce(matter.is_limbo, false) as is_limbo,
    coalesce(waits_for_customer, false) and not coalesce(waits_for_person, false) as waits_for_customer
  from matter full join work on work.conversation_id = matter.conversation_id
    join conversation on conversation.workspace_id = $1
      and conversation.id = coalesce(matter.conversation_id, work.conversation_id)
    left join late on late.conversation_id = conversation.id
    left join calling on calling.conversation_id = conversation.id
    left join put_off on put_off.conversation_id = conversation.id)`;
