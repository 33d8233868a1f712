import type { InboxQuery } from '../api/inbox.ts';

/** What a list is asked for, once a saved view has been looked up. */
export type Wanted = Pick<InboxQuery, 'channel' | 'reason' | 'language' | 'priority' | 'q'> & {
  view: string;
  sort: NonNullable<InboxQuery['sort']>;
};

/** SQL with placeholders over `open_conversation`: what it holds is from here, what was asked for is a value. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  all: 'snoozed_until is null',
  needsMe: 'snoozed_until is null and needs_me',
  mine: 'snoozed_until is null and is_mine',
  mentions: `snoozed_until is null and exists (select from ticket_mention join ticket on ticket.workspace_id = $1
    and ticket.id = ticket_mention.ticket_id and ticket.status in ('open', 'pending')
    where ticket_mention.workspace_id = $1 and ticket_mention.agent_id = $2 and ticket.conversation_id = open_conversation.id)`,
  snoozed: 'snoozed_until is not null',
  assistant: `snoozed_until is null and holder_kind = 'assistant'`,
  limbo: 'snoozed_until is null and is_limbo',
  waitingCustomer: 'snoozed_until is null and waits_for_customer',
};

/** Of the last message: what was dropped was never said. */
export const LAST_MESSAGE = (conversation: string) => `from message
  where message.workspace_id = $1 and message.conversation_id = ${conversation} and message.status <> 'dropped'
  order by message.id desc limit 1`;

/** @param place Takes a value, and gives the placeholder that stands for it. */
export function conditions(wanted: Wanted, place: (value: unknown) => string): string[] {
  const { view, channel, reason, language, priority, q } = wanted;
  const texts = [view.startsWith('queue:') ? inQueue(place(view.slice('queue:'.length))) : builtIn(view)];
  if (language !== undefined) texts.push(`language = ${place(language)}`);
  if (channel !== undefined)
    texts.push(`(select message.channel ${LAST_MESSAGE('open_conversation.id')}) = ${place(channel)}`);
  if (reason !== undefined)
    texts.push(`exists (select from loop where loop.workspace_id = $1 and loop.conversation_id = open_conversation.id
      and loop.closed_at is null and loop.reason = ${place(reason)})`);
  if (priority !== undefined)
    texts.push(`exists (select from ticket where ticket.workspace_id = $1 and ticket.conversation_id = open_conversation.id
      and ticket.status in ('open', 'pending') and ticket.priority = ${place(priority)})`);
  if (q !== undefined) texts.push(said(place(q), place(q.replace(/\D/g, ''))));
  return texts;
}

function builtIn(view: string): string {
  return BUILT_IN[view] ?? 'false';
}

function inQueue(name: string): string {
  return `snoozed_until is null and ${name} = any(queues)`;
}

/** Without regard to case and accents; three digits or more are looked for in phones and in protocol numbers. */
function said(q: string, digits: string): string {
  return `(
    exists (select from contact where contact.workspace_id = $1 and contact.id = open_conversation.contact_id
      and strpos(${plain('contact.name')}, ${plain(`${q}::text`)}) > 0)
    or exists (select from loop where loop.workspace_id = $1 and loop.conversation_id = open_conversation.id
      and loop.closed_at is null and (strpos(lower(loop.object_ref), lower(${q})) > 0
        or strpos(loop.protocol_number, ${q}) > 0
        or length(${digits}) > 2 and strpos(replace(loop.protocol_number, '-', ''), ${digits}) > 0))
    or length(${digits}) > 2 and exists (
      select from address where address.workspace_id = $1 and address.contact_id = open_conversation.contact_id
        and strpos(regexp_replace(coalesce(address.phone, address.external_id), '[^0-9]', '', 'g'), ${digits}) > 0))`;
}

function plain(text: string): string {
  return `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
}
