import type { Clock } from '../../src/base/clock.ts';
import { newId } from '../../src/base/id.ts';
import type { TestDatabase } from '../../src/db/testDatabase.ts';

/** What one contact of a test has. */
export interface Plan {
  name: string | null;
  attributes: Record<string, string>;
  holder: 'assistant' | 'agent' | 'queue';
  addresses: number;
  loops: ('open' | 'closed')[];
  waiting: number;
  unsent: number;
}

interface Holds {
  holder_kind: string;
  holder: string | null;
}

interface Room {
  base: TestDatabase;
  clock: Clock;
}

/** Contacts with all that may hang on one, as rows. */
export function contactRows(base: TestDatabase, clock: Clock) {
  const room: Room = { base, clock };
  return {
    insert: (table: string, row: object) => insert(room, table, row),
    live: (of: Plan) => live(room, of),
    openLoop: (of: NewLoop) => openLoop(room, of),
    arrive: (conversation: string, address: string) => arrive(room, conversation, address),
    say: (of: NewMessage) => say(room, of),
  };
}

interface NewLoop {
  conversation: string;
  isOpen: boolean;
  holder: Holds;
  address: string;
}

interface NewMessage {
  conversation: string;
  address: string;
  status: string;
  loop: string | null;
}

async function insert(room: Room, table: string, row: object): Promise<void> {
  const full = { workspace_id: room.base.workspaceId, ...row };
  const columns = Object.keys(full);
  await room.base.superuser.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(full)],
  );
}

let count = 0;

/** A contact with all that may hang on one, as rows. */
async function live(room: Room, { name, attributes, holder, addresses, loops, waiting, unsent }: Plan) {
  const at = room.clock.now().toISOString();
  const [contact, conversation] = [newId<'contact'>(), newId<'conversation'>()];
  await insert(room, 'contact', { id: contact, name, attributes, created_at: at });
  const holds = { holder_kind: holder, holder: holder === 'assistant' ? null : `${holder} of it` };
  await insert(room, 'conversation', {
    id: conversation,
    contact_id: contact,
    ...holds,
    version: 3,
    epoch: 2,
    created_at: at,
  });
  const places: string[] = [];
  for (let n = 0; n < addresses; n++) {
    const id = newId();
    places.push(id);
    const reached = { channel: 'whatsapp', account: 'desk', external_id: `person ${count++}` };
    await insert(room, 'address', {
      id,
      contact_id: contact,
      ...reached,
      proof_level: 0,
      consent: {},
      created_at: at,
    });
  }
  for (const state of loops)
    await openLoop(room, { conversation, isOpen: state === 'open', holder: holds, address: places[0] ?? '' });
  for (let n = 0; n < waiting; n++) await arrive(room, conversation, places[n % places.length] ?? '');
  for (let n = 0; n < unsent; n++)
    await say(room, { conversation, address: places[0] ?? '', status: 'queued', loop: null });
  await say(room, { conversation, address: places[0] ?? '', status: 'sent', loop: null });
  return { contact, conversation };
}

async function openLoop(room: Room, of: NewLoop) {
  const at = room.clock.now().toISOString();
  const loop = newId();
  const own = {
    id: loop,
    conversation_id: of.conversation,
    flow: 'refund',
    flow_version: 1,
    value: '"asked"',
  };
  const step = of.isOpen
    ? {
        owner_kind: of.holder.holder_kind,
        owner: of.holder.holder,
        waits_for: 'person',
        next_step: 'look',
        deadline_at: at,
      }
    : { outcome: 'refunded', closed_at: at };
  const rest = {
    context: {},
    waiting: {},
    reason: 'refund',
    protocol_number: `p-${count++}`,
    party_time: {},
  };
  await insert(room, 'loop', { ...own, ...step, ...rest, opened_at: at, moved_at: at });
  const both = { loop_id: loop, conversation_id: of.conversation };
  if (of.isOpen)
    await insert(room, 'timer', {
      ...both,
      name: 'nudge',
      fence: 1,
      event: 'silence',
      due_at: '2027-01-01T00:00:00Z',
    });
  const key = `refund:${count++}`;
  const acts = {
    operation: 'payments.refund',
    key,
    input: {},
    state: 'queued',
    decided_at: at,
    attempt: 0,
  };
  await insert(room, 'effect', { ...both, id: newId(), turn_number: 1, ...acts });
  await insert(room, 'effect_request', { ...both, effect_key: key, call: 'refund.1' });
  const ticket = {
    queue: 'returns',
    number: `t-${count++}`,
    status: 'open',
    priority: 'normal',
    reason: 'refund',
  };
  const seen = { version: 1, tags: '{}', fields: {}, needs: {}, opened_at: at, due_at: at };
  await insert(room, 'ticket', { ...both, id: newId(), ...ticket, summary: {}, ...seen, tags: [] });
  await say(room, { conversation: of.conversation, address: of.address, status: 'sent', loop });
}

async function arrive(room: Room, conversation: string, address: string): Promise<void> {
  const id = await say(room, { conversation, address, status: 'received', loop: null });
  const payload = {
    kind: 'message',
    messageId: id,
    addressId: address,
    content: { kind: 'text', text: 'hello' },
  };
  const at = room.clock.now().toISOString();
  await insert(room, 'event', {
    id: newId(),
    conversation_id: conversation,
    key: `message:${id}`,
    payload,
    attempts: 0,
    received_at: at,
  });
}

async function say(room: Room, of: NewMessage) {
  const id = newId();
  const isIn = of.status === 'received';
  await insert(room, 'message', {
    id,
    conversation_id: of.conversation,
    address_id: of.address,
    direction: isIn ? 'in' : 'out',
    author: isIn ? 'contact' : 'assistant',
    content: { kind: 'text', text: 'words' },
    channel: 'whatsapp',
    status: of.status,
    status_rank: 0,
    loop_id: of.loop,
    epoch: 2,
    states_money: false,
    attempt: 0,
    written_at: room.clock.now().toISOString(),
  });
  return id;
}
