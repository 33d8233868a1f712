import type { ContactId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { SERVICE_WINDOW_MS } from '../../conversation/serviceWindow.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { one } from '../../db/one.ts';
import type { Connection, Database } from '../../db/pool.ts';
import { readLine, type ContactLine } from './contactLine.ts';

/** Where a contact is reached, as of an instant. */
export interface ReadAddress {
  id: string;
  channel: string;
  account: string;
  externalId: string;
  phone: string | null;
  email: string | null;
  proofLevel: number;
  consent: { [word: string]: string };
  lastInboundAt: Date | null;
  windowOpenUntil: Date | null;
  createdAt: Date;
}

export interface ReadLoop {
  id: string;
  protocolNumber: string;
  flow: string;
  reason: string;
  object: { kind: string; ref: string } | null;
  owner: string | null;
  waitsFor: string | null;
  nextStep: string | null;
  deadlineAt: Date | null;
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
}

/** A contact with all that was merged into it. */
export interface ReadContact {
  id: ContactId;
  name: string | null;
  language: string | null;
  attributes: JsonObject;
  value: Json;
  conversationId: ConversationId;
  createdAt: Date;
  erasedAt: Date | null;
  hold: { reason: string; by: string; at: Date } | null;
  addresses: ReadAddress[];
  openLoops: ReadLoop[];
  closedLoops: ReadLoop[];
  counts: { messages: number; loops: number; objects: number };
  mergedFrom: ContactId[];
}

/** Closed loops that are shown; the timeline has all. */
const CLOSED = 50;

/**
 * Of a merged contact the one that it was merged into is read.
 * @throws AppError CONTACT_NOT_FOUND.
 */
export function readContact(
  db: Database,
  workspaceId: WorkspaceId,
  { contactId, now }: { contactId: ContactId; now: Date },
): Promise<ReadContact> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const line = await survivingLine(connection, workspaceId, contactId);
    const [id, ...mergedFrom] = line.contactIds;
    const found = await connection.query<ContactRow>({
      name: 'readContact',
      text: READ,
      values: [workspaceId, id, line.conversationIds],
    });
    const { heldReason, heldBy, heldAt, ...contact } = one(found);
    const loops = await readLoops(connection, workspaceId, line);
    return {
      ...contact,
      value: contact.attributes.value ?? null,
      conversationId: line.conversationIds[0] ?? '',
      hold:
        heldAt && heldBy !== null && heldReason !== null
          ? { reason: heldReason, by: heldBy, at: heldAt }
          : null,
      addresses: await readAddresses(connection, workspaceId, { contactId: contact.id, now }),
      openLoops: loops.filter(({ closedAt }) => closedAt === null),
      closedLoops: loops.filter(({ closedAt }) => closedAt !== null),
      mergedFrom,
    };
  });
}

export async function survivingLine(
  connection: Connection,
  workspaceId: WorkspaceId,
  contactId: ContactId,
): Promise<ContactLine> {
  const line = await readLine(connection, workspaceId, contactId);
  return line.mergedIntoId === null ? line : survivingLine(connection, workspaceId, line.mergedIntoId);
}

interface ContactRow {
  id: ContactId;
  name: string | null;
  language: string | null;
  attributes: JsonObject;
  createdAt: Date;
  erasedAt: Date | null;
  heldReason: string | null;
  heldBy: string | null;
  heldAt: Date | null;
  counts: { messages: number; loops: number; objects: number };
}

const READ = `
select id, name, language, attributes, created_at as "createdAt", erased_at as "erasedAt", held_reason as "heldReason",
  held_by as "heldBy", held_at as "heldAt",
  jsonb_build_object(
    'messages', (select count(*) from message where message.workspace_id = $1 and conversation_id = any($3)),
    'loops', (select count(*) from loop where loop.workspace_id = $1 and conversation_id = any($3)),
    'objects', (select count(distinct (object_kind, object_ref)) from loop
      where loop.workspace_id = $1 and conversation_id = any($3) and object_ref is not null)) as counts
from contact where workspace_id = $1 and id = $2`;

async function readAddresses(
  connection: Connection,
  workspaceId: WorkspaceId,
  { contactId, now }: { contactId: ContactId; now: Date },
): Promise<ReadAddress[]> {
  const { rows } = await connection.query<Omit<ReadAddress, 'windowOpenUntil'>>({
    name: 'readAddresses',
    text: `select id, channel, account, external_id as "externalId", phone, email, proof_level as "proofLevel", consent,
        last_inbound_at as "lastInboundAt", created_at as "createdAt"
      from address where workspace_id = $1 and contact_id = $2 order by last_inbound_at desc nulls last, id`,
    values: [workspaceId, contactId],
  });
  return rows.map((row) => {
    const until = row.lastInboundAt && new Date(row.lastInboundAt.getTime() + SERVICE_WINDOW_MS);
    return { ...row, windowOpenUntil: until && until > now ? until : null };
  });
}

async function readLoops(
  connection: Connection,
  workspaceId: WorkspaceId,
  { conversationIds }: ContactLine,
): Promise<ReadLoop[]> {
  const of = (where: string) => `(select id, protocol_number as "protocolNumber", flow, reason,
      case when object_ref is null then null else jsonb_build_object('kind', object_kind, 'ref', object_ref) end as object,
      nullif(concat_ws(':', owner_kind, owner), '') as owner, waits_for as "waitsFor", next_step as "nextStep",
      deadline_at as "deadlineAt", outcome, opened_at as "openedAt", closed_at as "closedAt"
    from loop where workspace_id = $1 and conversation_id = any($2) and ${where})`;
  const { rows } = await connection.query<ReadLoop>({
    name: 'readContactLoops',
    text: `${of('closed_at is null order by opened_at desc, id desc')} union all
      ${of('closed_at is not null order by opened_at desc, id desc limit $3')}`,
    values: [workspaceId, conversationIds, CLOSED],
  });
  return rows;
}
