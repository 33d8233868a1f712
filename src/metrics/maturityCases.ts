import type { MaturityPointName } from '../api/maturityPoints.ts';

/** The instants and days of a period, as the cases of all points name them. $4: at most so many of the newest are looked at. */
export const MATURITY_PERIOD = `with period as (select $1::uuid as workspace_id, $2::timestamptz as begins,
  $3::timestamptz as ends, $4::int as sample, $5::timestamptz as now, $6::date as first_day, $7::date as last_day)`;

const tickets = (holds: string) => `select conversation_id, loop_id, ticket.opened_at as at, ${holds} as holds
  from period, ticket where ticket.workspace_id = $1 and ticket.opened_at >= begins and ticket.opened_at < ends`;

const loops = (holds: string, anchor: 'opened_at' | 'closed_at') => `
  select loop_measure.conversation_id, loop_id, loop_measure.${anchor} as at, ${holds} as holds
  from period, loop_measure join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
  where loop_measure.workspace_id = $1 and loop_measure.${anchor} >= begins and loop_measure.${anchor} < ends`;

/** Of each point its cases: where one happened, when, and whether it holds. */
export const MATURITY_CASES: { readonly [name in MaturityPointName]: string } = {
  ownerAtHandOver: tickets('assignee is not null'),
  protocolNumber: loops('length(protocol_number) > 0', 'opened_at'),
  // Open loops and those that ended in the period: each has a next step with a deadline, or an outcome.
  noEndWithoutNextStep: loops(
    `case when loop.closed_at is null then length(next_step) > 0 and deadline_at is not null else length(outcome) > 0 end`,
    'closed_at',
  ),
  slaClocks: tickets(`exists (select from ticket_clock
    where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = ticket.id)`),
  summaryFirst: tickets(`jsonb_array_length(coalesce(summary->'wants', '[]')) > 0`),
  // The newest messages: each in the conversation of the contact whose address it came from.
  oneHistory: `select conversation.id as conversation_id, newest.loop_id, newest.opened_at as at,
      conversation.contact_id = address.contact_id as holds
    from (select loop_measure.conversation_id, loop_id, opened_at from loop_measure, period where loop_measure.workspace_id = $1
        and opened_at >= begins and opened_at < ends order by opened_at desc limit $4) as newest
    join conversation on conversation.workspace_id = $1 and conversation.id = newest.conversation_id
    join lateral (select address_id from message where message.workspace_id = $1
      and message.conversation_id = conversation.id and direction = 'in' order by id desc limit 1) as last on true
    join address on address.workspace_id = $1 and address.id = last.address_id`,
  // Every decision of a policy says which rule of which version made it.
  ruleRecorded: `select newest.conversation_id, newest.id as loop_id, newest.opened_at as at,
      decision->>'rule' is not null and decision->>'version' is not null as holds
    from (select loop.id, loop.conversation_id, loop.opened_at, loop.context
        from period, loop_measure join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
        where loop_measure.workspace_id = $1 and loop_measure.opened_at >= begins and loop_measure.opened_at < ends
        order by loop_measure.opened_at desc limit $4) as newest
    cross join lateral jsonb_array_elements(coalesce(newest.context->'decisions', '[]')) as decision`,
  reasonsKnown: loops(`loop_measure.reason not in ('inquiry', '')`, 'opened_at'),
  recontactMeasured: `select conversation_id, loop_id, closed_at as at, 'windowOver' = any(counted) as holds
    from period, loop_measure where loop_measure.workspace_id = $1 and closed_at >= begins - interval '7 days'
      and closed_at < ends - interval '7 days' and closed_at <= now - interval '7 days'`,
  learningLoop: `select conversation_id, null::uuid as loop_id, said_at as at, status <> 'open' as holds
    from period, review_item where review_item.workspace_id = $1 and said_at >= begins and said_at < ends`,
};
