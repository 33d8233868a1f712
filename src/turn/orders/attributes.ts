import { heldOutSql } from './heldOutSql.ts';

/**
 * From `claimed` (conversation_id, orders_told, orders_returned) to the rows of orders, as parts of one statement.
 * $1 is the workspace, $3 the instant. Conditions on a table are comparisons of columns alone: with row-level security
 * only those use an index, so what is taken out of JSON is made a column before.
 */

/** The stronger a class, the later it stands. */
const RANKED = `array['unassisted', 'influenced', 'assisted', 'closed']`;

/** Messages of a person's conversations (`place`), between two instants. Who failed to say something said nothing. */
const wrote = (who: string, from: string, to: string) => `exists (
      select from message where message.workspace_id = $1 and message.conversation_id = any(place.conversation_ids)
        and ${who} and message.status not in ('failed', 'dropped')
        and message.written_at >= ${from} and message.written_at <= ${to})`;

const ASSISTANT = `message.author = 'assistant'`;
const CONTACT = `message.direction = 'in'`;
const PERSON = `(message.author = 'phone' or message.author like 'agent:%')`;

/** A button of a flow that a person pressed. */
const PRESSED = `exists (
      select from turn, jsonb_array_elements(turn.changes) as change
      where turn.workspace_id = $1 and turn.conversation_id = loop.conversation_id and turn.committed_at >= loop.opened_at
        and change->>'loop' = loop.id::text and (change->>'on' like 'act.%' or change->>'on' = 'closeLoop'))`;

const ARM = `case when coalesce(setting.holdout_percent, 0) = 0 then 'none'
      when ${heldOutSql('place.contact_id', 'setting')} then 'holdout' else 'served' end`;

/**
 * An order counts once: told again it changes nothing, unless the assistant had more to do with it than was known.
 *
 * Paid in the conversation is what a loop asked a payment for, marked as paid, or ordered from its own cart. Everything else
 * was placed elsewhere: then it is the contact's only where the port compared that, and it counts only when somebody wrote
 * in the days before.
 */
export const ATTRIBUTES = `
  with heard as materialized (
    select claimed.conversation_id, r.tells, r.loop_id, r.number, r.currency, r.minor, r.placed_at,
      r.order_ref, r.request_ref, r.effect
    from claimed, jsonb_to_recordset(claimed.orders_told) as r(tells text, effect text, loop_id uuid, request_ref text,
      order_ref text, number text, minor bigint, currency text, placed_at timestamptz)),
  told as materialized (
    select heard.conversation_id, heard.tells, coalesce(made.loop_id, heard.loop_id) as loop_id,
      coalesce(heard.order_ref, made.input->>'orderRef', asked.input->>'orderRef') as order_ref,
      coalesce(heard.number, made.input->>'orderNumber') as number,
      coalesce(heard.minor, (asked.input->>'minor')::bigint) as minor,
      coalesce(heard.currency, asked.input->>'currency') as currency, heard.placed_at
    from heard
    left join payment_request on payment_request.workspace_id = $1 and payment_request.ref = heard.request_ref
    left join effect made on made.workspace_id = $1 and made.key = payment_request.effect_key
    left join effect asked on asked.workspace_id = $1 and asked.key = heard.effect
    where case heard.tells when 'paid' then made.key is not null
      when 'marked' then asked.operation = 'orders.markPaid'
      else heard.effect is null or asked.operation in ('orders.find', 'orders.findByNumber', 'orders.read') end),
  placed as materialized (
    select told.*, place.contact_id, place.conversation_ids, setting.influence_days, ${ARM} as arm,
      case when told.tells in ('paid', 'marked') then told.loop_id else bought.loop_id end as own_loop_id
    from told
    cross join lateral (
      select conversation.contact_id, array(
          select other.id from conversation other
          join contact on contact.workspace_id = $1 and contact.id = other.contact_id
          where other.workspace_id = $1
            and (contact.id = conversation.contact_id or contact.merged_into_id = conversation.contact_id))
        as conversation_ids
      from conversation where conversation.workspace_id = $1 and conversation.id = told.conversation_id) as place
    left join metric_setting as setting on setting.workspace_id = $1
    left join lateral (
      select loop.id as loop_id from loop
      join effect on effect.workspace_id = $1 and effect.loop_id = loop.id
      where loop.workspace_id = $1 and loop.conversation_id = any(place.conversation_ids)
        and (effect.operation = 'carts.read' and effect.outcome = 'ordered'
          or effect.operation = 'carts.placeOrder' and effect.outcome = 'placed')
        and effect.output->>'orderRef' = told.order_ref
      order by effect.decided_at limit 1) as bought on told.tells in ('own', 'seen')),
  judged as (
    select place.*, loop.id as counted_loop_id, loop.reason,
      coalesce(place.placed_at, $3::timestamptz) as counted_at,
      case when ${wrote(ASSISTANT, 'loop.opened_at', '$3')}
        then case when ${wrote(PERSON, 'loop.opened_at', '$3')} or ${PRESSED} then 'assisted' else 'closed' end
        else 'unassisted' end as class
    from placed as place
    join loop on loop.workspace_id = $1 and loop.id = place.own_loop_id
    union all
    select place.*, loop.id, loop.reason, place.placed_at,
      case when ${wrote(ASSISTANT, 'since.at', 'place.placed_at')} then 'influenced' else 'unassisted' end
    from placed as place
    cross join lateral (select place.placed_at - coalesce(place.influence_days, 7) * interval '1 day' as at) as since
    cross join lateral (
      select loop.id, loop.reason from loop
      where loop.workspace_id = $1 and loop.conversation_id = any(place.conversation_ids)
        and loop.opened_at <= place.placed_at
      order by loop.opened_at desc, loop.id desc limit 1) as loop
    where place.own_loop_id is null and place.tells = 'own'
      and (${wrote(ASSISTANT, 'since.at', 'place.placed_at')} or ${wrote(CONTACT, 'since.at', 'place.placed_at')}))
  insert into attributed_order (workspace_id, order_ref, number, class, conversation_id, loop_id, contact_id, reason, minor,
    currency, at, arm)
  select distinct on (order_ref) $1, order_ref, number, class, conversation_id, counted_loop_id, contact_id, reason, minor,
    currency, date_trunc('milliseconds', counted_at), arm
  from judged where order_ref is not null and minor is not null and currency is not null
  order by order_ref, array_position(${RANKED}, class) desc, counted_at
  on conflict (workspace_id, order_ref) do update set number = coalesce(attributed_order.number, excluded.number),
    class = excluded.class, conversation_id = excluded.conversation_id, loop_id = excluded.loop_id,
    contact_id = excluded.contact_id, reason = excluded.reason, minor = excluded.minor, currency = excluded.currency,
    at = excluded.at, arm = excluded.arm
  where array_position(${RANKED}, excluded.class) > array_position(${RANKED}, attributed_order.class)`;

/** Only of orders that are known; each refund once, whoever is told of it and how often. */
export const RETURNS = `
  with told as materialized (
    select coalesce(r.order_ref, asked.input->>'orderRef') as order_ref, r.return_ref, r.minor
    from claimed, jsonb_to_recordset(claimed.orders_returned) as r(tells text, effect text, order_ref text, return_ref text,
      minor bigint)
    left join effect asked on asked.workspace_id = $1 and asked.key = r.effect
    where case r.tells when 'refunded' then asked.operation = 'payments.refund'
      when 'cancelled' then asked.operation = 'orders.cancel'
      when 'gone' then r.effect is null or asked.operation in ('orders.find', 'orders.findByNumber', 'orders.read')
      else false end)
  insert into order_return (workspace_id, order_ref, return_ref, minor, at)
  select distinct on (attributed_order.order_ref, told.return_ref) $1, attributed_order.order_ref, told.return_ref,
    coalesce(told.minor, attributed_order.minor), $3
  from told
  join attributed_order on attributed_order.workspace_id = $1 and attributed_order.order_ref = told.order_ref
  order by attributed_order.order_ref, told.return_ref
  on conflict (workspace_id, order_ref, return_ref) do nothing`;

export const UNDOES = `
  update order_return set undone_at = $3
  from claimed, jsonb_to_recordset(claimed.orders_returned) as r(tells text, return_ref text)
  where r.tells = 'undone' and order_return.workspace_id = $1 and order_return.return_ref = r.return_ref
    and order_return.undone_at is null`;
