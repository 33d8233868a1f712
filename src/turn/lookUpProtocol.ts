import { DAY_MS } from '../base/clock.ts';
import type { ConversationId, EventId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { provesIdentity, type KnownFacts } from './provesIdentity.ts';

export interface ProtocolAsked {
  conversationId: ConversationId;
  eventId: EventId;
  protocolNumber: string;
  /** What the contact says that only they know: untrusted. Null: they have not been asked. */
  fact: string | null;
  now: Date;
}

/** What a contact may know of a matter of theirs. */
export interface ProtocolMatter {
  protocolNumber: string;
  flow: string;
  objectRef: string | null;
  ownerKind: 'assistant' | 'agent' | 'queue' | null;
  /** Of the agent who has it. */
  ownerName: string | null;
  waitsFor: 'customer' | 'system' | 'person' | 'time' | null;
  /** The earliest date that was promised, else that of the step; null when it is closed. */
  byAt: Date | null;
  closedAt: Date | null;
}

/** `notOwn`: of another contact, or of nobody: which of both is not told. */
export type ProtocolAnswer =
  { kind: 'known'; matter: ProtocolMatter } | { kind: 'notOwn' } | { kind: 'wrong' } | { kind: 'tooMany' };

/** So many wrong facts within a day: of one conversation, and for one number whoever asks. */
const TRIES = 3;
const TRIES_FOR_NUMBER = 10;

/**
 * A matter by its protocol number, for a contact. Their own at once; any other only with a fact that is known of its
 * contact, and not after too many wrong ones. A number that was never given behaves as one of somebody else.
 */
export function lookUpProtocol(
  db: Database,
  workspaceId: WorkspaceId,
  asked: ProtocolAsked,
): Promise<ProtocolAnswer> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const found = await find(connection, workspaceId, asked.protocolNumber);
    if (found?.conversationId === asked.conversationId) return { kind: 'known', matter: found.matter };
    if (await hasTriedTooOften(connection, workspaceId, asked)) return { kind: 'tooMany' };
    if (asked.fact === null) return { kind: 'notOwn' };
    const isRight = provesIdentity(asked.fact, found?.facts ?? NOTHING_KNOWN);
    await recordTry(connection, workspaceId, asked, isRight);
    if (isRight && found) return { kind: 'known', matter: found.matter };
    return (await hasTriedTooOften(connection, workspaceId, asked)) ? { kind: 'tooMany' } : { kind: 'wrong' };
  });
}

const NOTHING_KNOWN: KnownFacts = { emails: [], phones: [], references: [] };

interface Found {
  conversationId: ConversationId;
  matter: ProtocolMatter;
  facts: KnownFacts;
}

interface Row extends ProtocolMatter {
  conversationId: ConversationId;
  orderNumber: string | null;
  emails: (string | null)[];
  phones: (string | null)[];
}

async function find(connection: Connection, workspaceId: WorkspaceId, number: string): Promise<Found | null> {
  const { rows } = await connection.query<Row>({
    name: 'protocolMatter',
    text: FIND,
    values: [workspaceId, number],
  });
  const [row] = rows;
  if (!row) return null;
  const { conversationId, orderNumber, emails, phones, ...matter } = row;
  const known = (values: (string | null)[]) => values.filter((value) => value !== null);
  const facts = {
    emails: known(emails),
    phones: known(phones),
    references: known([matter.objectRef, orderNumber]),
  };
  return { conversationId, matter, facts };
}

const FIND = `
select loop.conversation_id as "conversationId", protocol_number as "protocolNumber", flow, object_ref as "objectRef",
  context ->> 'orderNumber' as "orderNumber", owner_kind as "ownerKind",
  (select name from agent where agent.workspace_id = $1 and owner_kind = 'agent' and agent.id = owner) as "ownerName",
  waits_for as "waitsFor", closed_at as "closedAt",
  case when closed_at is null then coalesce((select min(due_at) from obligation where obligation.workspace_id = $1
    and obligation.loop_id = loop.id and kept_at is null), deadline_at) end as "byAt",
  array(select email from address where address.workspace_id = $1 and address.contact_id = contact.id)
    || array[contact.attributes ->> 'email'] as emails,
  array(select coalesce(phone, external_id) from address where address.workspace_id = $1 and address.contact_id = contact.id)
    || array[contact.attributes ->> 'phone'] as phones
from loop join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
where loop.workspace_id = $1 and protocol_number = $2`;

async function hasTriedTooOften(
  connection: Connection,
  workspaceId: WorkspaceId,
  { conversationId, protocolNumber, now }: ProtocolAsked,
): Promise<boolean> {
  const { rows } = await connection.query<{ own: number; all: number }>({
    name: 'protocolTries',
    text: `select (select count(*)::int from protocol_try where workspace_id = $1 and conversation_id = $2
          and not is_right and tried_at > $4) as own,
        (select count(*)::int from protocol_try where workspace_id = $1 and protocol_number = $3
          and not is_right and tried_at > $4) as all`,
    values: [workspaceId, conversationId, protocolNumber, new Date(now.getTime() - DAY_MS)],
  });
  const [tried] = rows;
  return tried !== undefined && (tried.own >= TRIES || tried.all >= TRIES_FOR_NUMBER);
}

/** At once, and not with the turn: a turn that is decided anew has tried once, and one that fails has tried. */
async function recordTry(
  connection: Connection,
  workspaceId: WorkspaceId,
  { conversationId, eventId, protocolNumber, now }: ProtocolAsked,
  isRight: boolean,
): Promise<void> {
  await connection.query({
    name: 'recordProtocolTry',
    text: `insert into protocol_try (workspace_id, conversation_id, event_id, protocol_number, is_right, tried_at)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values: [workspaceId, conversationId, eventId, protocolNumber, isRight, now],
  });
}
