import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Database } from '../db/pool.ts';
import { inWords } from '../turn/titles.ts';
import type { TurnBook } from '../turn/turnBook.ts';

/** What belongs between the messages of a conversation: its matters, the work of people on them, their notes. */
export interface Beside {
  loops: {
    id: string;
    protocolNumber: string;
    flow: string;
    title: string;
    reason: string;
    outcome: string | null;
    openedAt: Date;
    closedAt: Date | null;
  }[];
  tickets: {
    id: string;
    loopId: string;
    number: string;
    queue: string;
    reason: string;
    assignee: string | null;
    status: string;
    summary: Json;
    openedAt: Date;
  }[];
  notes: { id: string; ticketId: string; author: string; text: string; writtenAt: Date }[];
}

/** The newest two hundred of each, oldest first. */
export function readBeside(
  { db, bookOf }: { db: Database; bookOf(workspaceId: WorkspaceId): TurnBook },
  workspaceId: WorkspaceId,
  { conversationId, words }: { conversationId: ConversationId; words: string },
): Promise<Beside> {
  const book = bookOf(workspaceId);
  return inWorkspace(db, workspaceId, async (connection) => {
    const values = [workspaceId, conversationId];
    const read = async <Row extends object>(name: string, text: string) =>
      (await connection.query<Row>({ name, text, values })).rows.reverse();
    return {
      loops: (await read<Omit<Beside['loops'][number], 'title'>>('besideLoops', LOOPS)).map((loop) => ({
        ...loop,
        title: titleOf(book, words, loop.flow),
      })),
      tickets: await read<Beside['tickets'][number]>('besideTickets', TICKETS),
      notes: await read<Beside['notes'][number]>('besideNotes', NOTES),
    };
  });
}

function titleOf(book: TurnBook, language: string, flow: string): string {
  const key = `flow.${flow}`;
  return book.hasText(key) ? book.text(language, key, {}) : inWords(flow);
}

const LOOPS = `
select id, protocol_number as "protocolNumber", flow, reason, outcome, opened_at as "openedAt", closed_at as "closedAt"
from loop where workspace_id = $1 and conversation_id = $2 order by opened_at desc, id desc limit 200`;

const TICKETS = `
select ticket.id, loop_id as "loopId", number, queue, ticket.reason, assignee, status, summary, ticket.opened_at as "openedAt"
from loop join ticket on ticket.workspace_id = $1 and ticket.loop_id = loop.id
where loop.workspace_id = $1 and loop.conversation_id = $2 order by ticket.opened_at desc, ticket.id desc limit 200`;

const NOTES = `
select note.id, ticket.id as "ticketId", author, text, written_at as "writtenAt"
from loop join ticket on ticket.workspace_id = $1 and ticket.loop_id = loop.id
  join ticket_note note on note.workspace_id = $1 and note.ticket_id = ticket.id
where loop.workspace_id = $1 and loop.conversation_id = $2 order by note.id desc limit 200`;
