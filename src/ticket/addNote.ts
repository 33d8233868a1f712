import { notify } from '../activity/notify.ts';
import { recordActivity } from '../activity/recordActivity.ts';
import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { findTicketIn, type FoundTicket } from './findTicket.ts';
import { tellWatchers } from './tellWatchers.ts';

export interface NewNote {
  ref: string;
  text: string;
  /** Of attachments that were put beside the ticket before. */
  attachments?: readonly string[];
  by: AgentId;
  now: Date;
}

const HANDLE = /(?<![\p{L}\p{N}@._-])@([a-z0-9][a-z0-9._-]{0,39})/gu;

/**
 * Writes a note that only agents see. Agents whom it names are told, and watch the ticket from then on.
 * @throws AppError TICKET_NOT_FOUND, ATTACHMENT_NOT_FOUND
 */
export function addNote(
  db: Database,
  workspaceId: WorkspaceId,
  note: NewNote,
): Promise<{ id: string; mentions: AgentId[] }> {
  return transaction(db, workspaceId, async (tx) => {
    const ticket = await findTicketIn(tx, workspaceId, note.ref);
    return writeNote(tx, workspaceId, ticket, note);
  });
}

export async function writeNote(
  tx: Connection,
  workspaceId: WorkspaceId,
  ticket: FoundTicket,
  { text, attachments = [], by, now }: Omit<NewNote, 'ref'>,
): Promise<{ id: string; mentions: AgentId[] }> {
  const id = newId();
  const mentions = await agentsIn(tx, workspaceId, text);
  await tx.query({
    name: 'writeNote',
    text: `with written as (
        insert into ticket_note (workspace_id, id, ticket_id, author, text, mentions, written_at)
        values ($1, $2, $3, $4, $5, $6, $7)),
      mentioned as (
        insert into ticket_mention (workspace_id, agent_id, ticket_id, note_id)
        select $1, agent_id, $3, $2 from unnest($6::text[]) as agent_id)
      insert into ticket_watcher (workspace_id, agent_id, ticket_id, since)
      select $1, agent_id, $3, $7 from unnest($6::text[]) as agent_id on conflict do nothing`,
    values: [workspaceId, id, ticket.id, by, text, mentions, now],
  });
  await putOn(tx, workspaceId, { ticket, noteId: id, attachments });
  const { conversationId } = ticket;
  await recordActivity(tx, workspaceId, {
    conversationId,
    facts: [{ kind: 'note.added', ticketId: ticket.id, noteId: id, by, mentions }],
    at: now,
  });
  const told = mentions.filter((agent) => agent !== by);
  const details = { number: ticket.number, noteId: id, by };
  await notify(tx, workspaceId, {
    agents: told,
    about: 'mention',
    key: `mention:${id}`,
    conversationId,
    ticketId: ticket.id,
    details,
    at: now,
  });
  await tellWatchers(tx, workspaceId, { ticket, about: 'noteAdded', what: id, by, at: now });
  return { id, mentions };
}

/** '@ines.' is Inês at the end of a sentence. Names that nobody has are words. */
async function agentsIn(tx: Connection, workspaceId: WorkspaceId, text: string): Promise<AgentId[]> {
  const named = [...text.matchAll(HANDLE)].flatMap(([, name = '']) => [name, name.replace(/[._-]+$/, '')]);
  if (named.length === 0) return [];
  const { rows } = await tx.query<{ id: AgentId }>({
    name: 'agentsNamed',
    text: `select id from agent where workspace_id = $1 and id = any($2) and state = 'active' order by id`,
    values: [workspaceId, named.slice(0, 100)],
  });
  return rows.map(({ id }) => id);
}

async function putOn(
  tx: Connection,
  workspaceId: WorkspaceId,
  { ticket, noteId, attachments }: { ticket: FoundTicket; noteId: string; attachments: readonly string[] },
): Promise<void> {
  if (attachments.length === 0) return;
  const { rowCount } = await tx.query({
    name: 'putOnNote',
    text: `update ticket_attachment set note_id = $3
      where workspace_id = $1 and ticket_id = $2 and id = any($4) and note_id is null`,
    values: [workspaceId, ticket.id, noteId, attachments],
  });
  if (rowCount === new Set(attachments).size) return;
  throw new AppError(
    'ATTACHMENT_NOT_FOUND',
    'Some attachments are not beside this ticket, or are on a note already; put them there first',
    { number: ticket.number },
  );
}
