import type { WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { one } from '../db/one.ts';
import type { Connection, Database } from '../db/pool.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { findTicketIn } from './findTicket.ts';
import { LISTED, type ListedTicket } from './listTickets.ts';

type FieldValue = string | number | boolean | null;

/** A ticket with all that belongs to it. Instants within it are ISO texts, as PostgreSQL writes JSON. */
export interface WholeTicket extends ListedTicket {
  fields: Record<string, FieldValue>;
  solvedAt: Date | null;
  solvedBy: string | null;
  mergedInto: string | null;
  matter: {
    flow: string;
    outcome: string | null;
    object: { kind: string; ref: string } | null;
    nextStep: {
      words: string;
      owner: string;
      waitsFor: string;
      deadlineAt: Date;
      setFor: string | null;
    } | null;
  };
  closingLacks: string[];
  watchers: string[];
  notes: {
    id: string;
    ticketNumber: string;
    author: string;
    text: string;
    mentions: string[];
    writtenAt: Date;
  }[];
  attachments: ListedAttachment[];
  links: { kind: 'relates' | 'duplicates' | 'parent'; direction: 'to' | 'from'; number: string }[];
  merged: string[];
  changes: { version: number; changes: Record<string, Json>; by: string; at: Date }[];
}

export interface ListedAttachment {
  id: string;
  noteId: string | null;
  title: string;
  mediaType: string;
  sizeBytes: number;
  addedBy: string;
  addedAt: Date;
}

/** @throws AppError TICKET_NOT_FOUND */
export function readTicket(
  db: Database,
  workspaceId: WorkspaceId,
  { ref, now }: { ref: string; now: Date },
): Promise<WholeTicket> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { id } = await findTicketIn(connection, workspaceId, ref);
    const { step, ...ticket } = await readRow(connection, workspaceId, { id, now });
    const { flow, outcome, objectKind, objectRef, ...whole } = ticket;
    const object = objectRef === null ? null : { kind: objectKind ?? '', ref: objectRef };
    return {
      ...whole,
      matter: { flow, outcome, object, nextStep: step && { ...step, deadlineAt: new Date(step.deadlineAt) } },
      ...(await readParts(connection, workspaceId, id)),
    };
  });
}

type Step = NonNullable<WholeTicket['matter']['nextStep']>;

interface Row extends Omit<
  WholeTicket,
  'matter' | 'notes' | 'attachments' | 'links' | 'merged' | 'changes' | 'watchers'
> {
  flow: string;
  outcome: string | null;
  objectKind: string | null;
  objectRef: string | null;
  step: (Omit<Step, 'deadlineAt'> & { deadlineAt: string }) | null;
}

async function readRow(
  connection: Connection,
  workspaceId: WorkspaceId,
  { id, now }: { id: string; now: Date },
): Promise<Row> {
  return one(
    await connection.query<Row>({
      name: 'readTicket',
      text: `select ${LISTED}, ticket.fields, ticket.solved_at as "solvedAt", ticket.solved_by as "solvedBy",
          target.number as "mergedInto", loop.flow, loop.outcome, loop.object_kind as "objectKind", loop.object_ref as "objectRef",
          case when loop.closed_at is null then jsonb_build_object('words', loop.next_step,
            'owner', concat_ws(':', loop.owner_kind, loop.owner), 'waitsFor', loop.waits_for,
            'deadlineAt', loop.deadline_at, 'setFor', loop.step_owner) end as step,
          case when ticket.status in ('open', 'pending') then closing_gaps(ticket, $3, false) else '{}' end as "closingLacks"
        from ticket join loop on loop.workspace_id = ticket.workspace_id and loop.id = ticket.loop_id
        left join ticket target on target.workspace_id = ticket.workspace_id and target.id = ticket.merged_into_id
        where ticket.workspace_id = $1 and ticket.id = $2`,
      values: [workspaceId, id, now],
    }),
  );
}

type Parts = Pick<WholeTicket, 'watchers' | 'notes' | 'attachments' | 'links' | 'merged' | 'changes'>;

/** Of a ticket that others were merged into: their notes and attachments, too. */
async function readParts(connection: Connection, workspaceId: WorkspaceId, id: string): Promise<Parts> {
  const rows = async <Row extends object>(name: string, text: string) =>
    (await connection.query<Row>({ name, text, values: [workspaceId, id] })).rows;
  const watchers = await rows<{ agent: string }>(
    'ticketWatchers',
    `select agent_id as agent from ticket_watcher where workspace_id = $1 and ticket_id = $2 order by agent_id`,
  );
  const merged = await rows<{ number: string }>(
    'ticketsMerged',
    `select number from ticket where workspace_id = $1 and merged_into_id = $2 order by id`,
  );
  return {
    watchers: watchers.map(({ agent }) => agent),
    merged: merged.map(({ number }) => number),
    notes: await rows('ticketNotes', NOTES),
    attachments: await rows('ticketAttachments', ATTACHMENTS),
    links: await rows('ticketLinks', LINKS),
    changes: await rows('ticketChanges', CHANGES),
  };
}

const ITS_TICKETS = `select id from ticket where workspace_id = $1 and id = $2
  union all select id from ticket where workspace_id = $1 and merged_into_id = $2`;

const NOTES = `select note.id, ticket.number as "ticketNumber", note.author, note.text, note.mentions,
    note.written_at as "writtenAt"
  from ticket_note note join ticket on ticket.workspace_id = $1 and ticket.id = note.ticket_id
  where note.workspace_id = $1 and note.ticket_id in (${ITS_TICKETS}) order by note.id limit 1000`;

const ATTACHMENTS = `select attachment.id, note_id as "noteId", title, media_type as "mediaType", size_bytes as "sizeBytes",
    added_by as "addedBy", added_at as "addedAt"
  from ticket_attachment attachment join file on file.workspace_id = $1 and file.id = file_id
  where attachment.workspace_id = $1 and ticket_id in (${ITS_TICKETS}) order by attachment.id limit 1000`;

const LINKS = `select kind, 'to' as direction, number from ticket_link
    join ticket on ticket.workspace_id = $1 and ticket.id = to_id where ticket_link.workspace_id = $1 and from_id = $2
  union all select kind, 'from', number from ticket_link
    join ticket on ticket.workspace_id = $1 and ticket.id = from_id where ticket_link.workspace_id = $1 and to_id = $2
  order by number, kind`;

const CHANGES = `select version, changes, made_by as by, made_at as at from ticket_change
  where workspace_id = $1 and ticket_id = $2 order by version desc limit 200`;
