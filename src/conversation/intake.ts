import type { Clock } from '../base/clock.ts';
import { newId, type ConversationId, type EventId, type WorkspaceId } from '../base/id.ts';
import type { Untrusted } from '../base/untrusted.ts';
import { ensureAddresses } from '../contact/ensureAddresses.ts';
import type { Place } from '../contact/findAddresses.ts';
import { makeBatcher } from '../db/batch.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { InboundContent } from './content.ts';
import type { ConversationEvent } from './event.ts';

/** A message as it left a channel adapter. `sentAt` is the provider's time, the one that opens the service window. */
export interface ArrivedMessage {
  channel: string;
  account: string;
  externalId: string;
  person: { externalId: string; phone: string | null; name: Untrusted | null };
  content: InboundContent;
  sentAt: Date;
  /** True when a person of the business wrote it in the provider's own app. */
  isEcho: boolean;
}

/** `isNew` is false for what had arrived before: nothing more is to be done for it. */
export interface Arrival {
  conversationId: ConversationId;
  isNew: boolean;
}

/** Takes messages in. When the promise resolves, the message and its event are committed, once per external id. */
export interface Intake {
  receive(workspaceId: WorkspaceId, message: ArrivedMessage): Promise<Arrival>;
  /** Asks again where everybody's conversation is: for whoever removed conversations. */
  forget(): void;
}

/** Remembered places; beyond this many the oldest are asked for again. */
const PLACES_KEPT = 20_000;
const LANES = 2;
const BATCH = 100;

export function makeIntake({ db, clock }: { db: Database; clock: Clock }): Intake {
  const places = new Map<string, Place>();
  const batcher = makeBatcher<{ workspaceId: WorkspaceId; message: ArrivedMessage }, Arrival>({
    lanes: LANES,
    size: BATCH,
    key: (item) => item.workspaceId,
    run: async (workspaceId, items) => {
      const messages = items.map(({ message }) => message);
      await learnPlaces(db, workspaceId, { messages, places, now: clock.now() });
      return store(db, workspaceId, { messages, places, now: clock.now() });
    },
  });
  return {
    receive: (workspaceId, message) => batcher.add({ workspaceId, message }),
    forget: () => places.clear(),
  };
}

const placeKey = (workspaceId: WorkspaceId, { channel, person }: ArrivedMessage): string =>
  `${workspaceId} ${channel} ${person.externalId}`;

interface IntakeBatch {
  messages: ArrivedMessage[];
  places: Map<string, Place>;
  now: Date;
}

async function learnPlaces(db: Database, workspaceId: WorkspaceId, batch: IntakeBatch): Promise<void> {
  const strangers = batch.messages.filter((message) => !batch.places.has(placeKey(workspaceId, message)));
  const channels = Map.groupBy(strangers, ({ channel }) => channel);
  for (const [channel, messages] of channels) {
    const people = messages.map(({ account, person }) => ({ account, ...person }));
    const found = await ensureAddresses(db, workspaceId, { channel, people, now: batch.now });
    for (const message of messages) {
      const place = found.get(message.person.externalId);
      if (place) batch.places.set(placeKey(workspaceId, message), place);
    }
  }
  for (const key of batch.places.keys()) {
    if (batch.places.size <= PLACES_KEPT) break;
    batch.places.delete(key);
  }
}

async function store(db: Database, workspaceId: WorkspaceId, batch: IntakeBatch): Promise<Arrival[]> {
  const rows = batch.messages.map((message) => toRow(workspaceId, message, batch));
  const { rows: entered } = await queryIn<{ id: EventId }>(db, workspaceId, {
    name: 'intake',
    text: INTAKE,
    values: [workspaceId, JSON.stringify(rows), batch.now],
  });
  const isNew = new Set(entered.map(({ id }) => id));
  return rows.map((row) => ({ conversationId: row.conversation_id, isNew: isNew.has(row.event_id) }));
}

function toRow(workspaceId: WorkspaceId, message: ArrivedMessage, { places, now }: IntakeBatch) {
  const place = places.get(placeKey(workspaceId, message));
  if (!place) throw new Error('A message reached the store before its address was known');
  const messageId = newId<'message'>();
  // A provider's clock that runs ahead must not keep the service window open.
  const sentAt = new Date(Math.min(message.sentAt.getTime(), now.getTime())).toISOString();
  const event: ConversationEvent = message.isEcho
    ? { kind: 'echo', messageId, addressId: place.addressId }
    : { kind: 'message', messageId, addressId: place.addressId, sentAt, content: message.content };
  return {
    event_id: newId<'event'>(),
    conversation_id: place.conversationId,
    address_id: place.addressId,
    message_id: messageId,
    event,
    channel: message.channel,
    account: message.account,
    external_id: message.externalId,
    content: message.content,
    direction: message.isEcho ? 'out' : 'in',
    author: message.isEcho ? 'phone' : 'contact',
    status: message.isEcho ? 'sent' : 'received',
    sent_at: sentAt,
  };
}

const INTAKE = `
with arrived as materialized (
  select * from jsonb_to_recordset($2::jsonb) as arrived(event_id uuid, conversation_id uuid, address_id uuid,
    message_id uuid, event jsonb, channel text, account text, external_id text, content jsonb,
    direction text, author text, status text, sent_at timestamptz)),
entered as (
  insert into event (workspace_id, id, conversation_id, key, payload, received_at)
  select $1, event_id, conversation_id, 'message:' || external_id, event, $3 from arrived
  -- What a contact wrote before it was merged came in under another conversation. A subquery: always one look-up by the key.
  where (select true from message known where known.workspace_id = $1 and known.channel = arrived.channel
    and known.external_id = arrived.external_id) is null
  on conflict (workspace_id, conversation_id, key) do nothing
  returning id),
written as (
  insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, external_id, channel,
    status, status_rank, written_at, sent_at)
  select $1, message_id, conversation_id, address_id, direction, author, content, external_id, channel,
    status, case direction when 'out' then 1 else 0 end, $3, sent_at
  from arrived join entered on entered.id = event_id
  on conflict (workspace_id, channel, external_id) do nothing),
touched as (
  update address set last_inbound_at = greatest(address.last_inbound_at, last.sent_at), account = last.account
  from (select distinct on (address_id) address_id, account, sent_at from arrived join entered on entered.id = event_id
    where direction = 'in' order by address_id, sent_at desc) last
  where address.workspace_id = $1 and address.id = last.address_id)
select id from entered`;
