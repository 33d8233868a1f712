import type { ReplyVariable } from '../../api/replies.ts';
import { AppError } from '../../base/errors.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { findTicketIn } from '../findTicket.ts';

export interface Rendered {
  text: string;
  language: string;
  /** The places that nothing is known for; they stand in the text as they were. */
  missing: string[];
}

/** What is known to fill in, for one agent and one ticket, or a conversation that people have no work on yet. */
export interface ReplyFacts {
  language: string;
  values: Partial<Record<ReplyVariable, string>>;
}

/** A ticket by its id or number; else a conversation, with its matter: the newest open one, or the newest. */
type ReplyAbout = { ticket: string } | { conversationId: ConversationId };

interface Row {
  customer: string | null;
  protocol: string | null;
  number: string | null;
  agent: string | null;
  business: string;
  timeZone: string;
  language: string;
  deadlineAt: Date | null;
}

/** @throws AppError TICKET_NOT_FOUND, CONVERSATION_NOT_FOUND */
export function readReplyFacts(
  db: Database,
  workspaceId: WorkspaceId,
  { about, agent, language }: { about: ReplyAbout; agent: AgentId; language?: string | undefined },
): Promise<ReplyFacts> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const ticket = 'ticket' in about ? await findTicketIn(connection, workspaceId, about.ticket) : null;
    const conversationId = 'ticket' in about ? (ticket?.conversationId ?? '') : about.conversationId;
    const { rows } = await connection.query<Row>({
      name: 'replyFacts',
      text: FACTS,
      values: [workspaceId, conversationId, ticket?.id ?? null, agent],
    });
    const [row] = rows;
    if (!row)
      throw new AppError('CONVERSATION_NOT_FOUND', `No conversation has the id ${conversationId}`, {
        conversationId,
      });
    const spoken = language ?? row.language;
    return { language: spoken, values: valuesOf(row, spoken) };
  });
}

const FACTS = `
select contact.name as customer, loop.protocol_number as protocol, ticket.number, agent.name as agent,
  workspace.name as business, workspace.time_zone as "timeZone", loop.deadline_at as "deadlineAt",
  coalesce(conversation.language, contact.language, workspace.language) as language
from conversation join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
join workspace on workspace.id = $1
left join ticket on ticket.workspace_id = $1 and ticket.id = $3
left join loop on loop.workspace_id = $1 and loop.id = coalesce(ticket.loop_id, (
  select newest.id from loop newest where newest.workspace_id = $1 and newest.conversation_id = $2
  order by newest.closed_at is null desc, newest.opened_at desc limit 1))
left join agent on agent.workspace_id = $1 and agent.id = $4
where conversation.workspace_id = $1 and conversation.id = $2`;

function valuesOf(row: Row, language: string): ReplyFacts['values'] {
  const known = {
    'customer.name': row.customer,
    'customer.firstName': firstOf(row.customer),
    protocol: row.protocol,
    'ticket.number': row.number,
    'agent.name': row.agent,
    'agent.firstName': firstOf(row.agent),
    'business.name': row.business,
    deadline: row.deadlineAt && inWords(row.deadlineAt, language, row.timeZone),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== ''));
}

function firstOf(name: string | null): string | null {
  return name?.trim().split(/\s+/u)[0] ?? null;
}

function inWords(at: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** The words in the language that fits best, with its places filled in once: what is filled in is not read again. */
export function renderReply(
  texts: Readonly<Record<string, string>>,
  { language, values }: ReplyFacts,
): Rendered {
  const chosen = languageOf(Object.keys(texts), language);
  return { ...fillIn(texts[chosen] ?? '', values), language: chosen };
}

export function fillIn(text: string, values: ReplyFacts['values']): Pick<Rendered, 'text' | 'missing'> {
  const missing = new Set<string>();
  const filled = text.replaceAll(/\{\{([^{}]*)\}\}/g, (place, written: string) => {
    const name = written.trim();
    const value = values[name as ReplyVariable]; // a name that is none has no value
    if (value === undefined) missing.add(name);
    return value ?? place;
  });
  return { text: filled, missing: [...missing] };
}

function languageOf(available: readonly string[], wanted: string): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return (
    available.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    available.find((tag) => base(tag) === base(wanted)) ??
    available.find((tag) => tag === 'en') ??
    available[0] ??
    wanted
  );
}
