import { z } from 'zod';
import { cursorOf, positionOf } from '../api/page.ts';
import { AppError } from '../base/errors.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { SERVICE_WINDOW_MS } from '../conversation/serviceWindow.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { LISTED_LOOP, type ListedLoop } from './listLoops.ts';

export interface ConversationView {
  id: ConversationId;
  contact: { id: string; name: string | null; language: string | null };
  version: number;
  holder: { kind: 'assistant' | 'agent' | 'queue'; name: string | null };
  epoch: number;
  language: string | null;
  addresses: KnownAddress[];
  loops: ListedLoop[];
}

interface KnownAddress {
  id: string;
  channel: string;
  account: string;
  phone: string | null;
  email: string | null;
  proofLevel: number;
  lastInboundAt: Date | null;
  windowClosesAt: Date | null;
}

/** @throws AppError CONVERSATION_NOT_FOUND */
export function readConversation(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, now }: { conversationId: ConversationId; now: Date },
): Promise<ConversationView> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { contactId, ...view } = await readHead(connection, workspaceId, conversationId);
    const addresses = await connection.query<Omit<KnownAddress, 'windowClosesAt'>>({
      name: 'addressesOf',
      text: `select id, channel, account, phone, email, proof_level as "proofLevel", last_inbound_at as "lastInboundAt"
        from address where workspace_id = $1 and contact_id = $2 order by last_inbound_at desc nulls last`,
      values: [workspaceId, contactId],
    });
    const loops = await connection.query<ListedLoop>({
      name: 'openLoopsOf',
      text: `select ${LISTED_LOOP} from loop
        where workspace_id = $1 and conversation_id = $2 and closed_at is null order by deadline_at, id`,
      values: [workspaceId, conversationId],
    });
    return {
      ...view,
      addresses: addresses.rows.map((address) => ({ ...address, windowClosesAt: windowOf(address, now) })),
      loops: loops.rows,
    };
  });
}

type Head = Omit<ConversationView, 'addresses' | 'loops'> & { contactId: string };

async function readHead(connection: Connection, workspaceId: WorkspaceId, id: ConversationId): Promise<Head> {
  const { rows } = await connection.query<Head>({
    name: 'readConversation',
    text: `select conversation.id, contact.id as "contactId", version, epoch, conversation.language,
        jsonb_build_object('id', contact.id, 'name', contact.name, 'language', contact.language) as contact,
        jsonb_build_object('kind', holder_kind, 'name', holder) as holder
      from conversation join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      where conversation.workspace_id = $1 and conversation.id = $2`,
    values: [workspaceId, id],
  });
  const [found] = rows;
  if (found) return found;
  throw new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${id}; look it up by a protocol number or a ticket`,
    { conversationId: id },
  );
}

function windowOf({ lastInboundAt }: { lastInboundAt: Date | null }, now: Date): Date | null {
  if (lastInboundAt === null) return null;
  const closesAt = new Date(lastInboundAt.getTime() + SERVICE_WINDOW_MS);
  return closesAt > now ? closesAt : null;
}

export interface ListedMessage {
  id: string;
  direction: 'in' | 'out';
  author: string;
  channel: string;
  addressId: string;
  content: Json;
  status: string;
  failure: Json;
  loopId: string | null;
  turn: number | null;
  writtenAt: Date;
  sentAt: Date | null;
}

const Position = z.tuple([z.uuid()]);

/** What was said, the newest first: ids sort by time. @throws AppError CONVERSATION_NOT_FOUND */
export function listMessages(
  db: Database,
  workspaceId: WorkspaceId,
  {
    conversationId,
    limit,
    cursor,
  }: { conversationId: ConversationId; limit: number; cursor?: string | undefined },
): Promise<{ items: ListedMessage[]; next: string | null }> {
  const before = positionOf(cursor, Position)?.[0] ?? null;
  return inWorkspace(db, workspaceId, async (connection) => {
    await readHead(connection, workspaceId, conversationId);
    const { rows } = await connection.query<ListedMessage>({
      name: before === null ? 'newestMessages' : 'olderMessages',
      text: `select id, direction, author, channel, address_id as "addressId", content, status, failure, loop_id as "loopId",
          turn_number as turn, written_at as "writtenAt", sent_at as "sentAt"
        from message where workspace_id = $1 and conversation_id = $2 ${before === null ? '' : 'and id < $4::uuid'}
        order by id desc limit $3`,
      values: [workspaceId, conversationId, limit + 1, ...(before === null ? [] : [before])],
    });
    const items = rows.slice(0, limit);
    const last = rows.length > items.length ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf([last.id]) : null };
  });
}
