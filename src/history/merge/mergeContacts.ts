import { recordActivity } from '../../activity/recordActivity.ts';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type AgentId, type ContactId, type ConversationId, type WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { transaction, type Tx } from '../../db/transaction.ts';
import { contactNotFound } from '../contacts/contactLine.ts';
import { indexContact } from '../search/contactTerms.ts';
import { FOLLOWS_LOOP } from './follows.ts';
import { lockParties, moveWithLoops, type Moved, type Party } from './moved.ts';

export interface MergeAsked {
  fromId: ContactId;
  intoId: ContactId;
  reason: string;
  by: AgentId;
}

export interface Merged {
  id: string;
  /** The conversation that all of it goes on in: something may wait there now. */
  conversationId: ConversationId;
}

/**
 * Makes two contacts one. The addresses of the first, its open loops with all that runs for them, and what waits in its
 * inbox go on in the conversation of the second; what is over stays where it was. A person who held the one conversation
 * holds the other, unless somebody does already. It is written down and can be taken back.
 *
 * @throws AppError CONTACT_NOT_FOUND, MERGE_REFUSED.
 */
export function mergeContacts(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  asked: MergeAsked,
): Promise<Merged> {
  return transaction(db, workspaceId, async (tx) => {
    const { from, into } = await readPair(tx, workspaceId, asked);
    const moved = await moveAll(tx, workspaceId, { from, into });
    const id = newId();
    const now = clock.now();
    await tx.query({
      text: `insert into contact_merge (workspace_id, id, from_contact_id, into_contact_id, reason, moved, merged_by, merged_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [workspaceId, id, from.contactId, into.contactId, asked.reason, moved, asked.by, now],
    });
    await indexContact(tx, workspaceId, into.contactId);
    await recordActivity(tx, workspaceId, {
      conversationId: into.conversationId,
      facts: [{ kind: 'contact.merged', contactId: into.contactId, by: asked.by }],
      at: now,
    });
    return { id, conversationId: into.conversationId };
  });
}

async function readPair(tx: Tx, workspaceId: WorkspaceId, { fromId, intoId }: MergeAsked) {
  if (fromId === intoId) throw refused('same', 'A contact cannot be merged with itself; name another one');
  const parties = await lockParties(tx, workspaceId, [fromId, intoId]);
  const named = (id: string): Party => {
    const party = parties.find(({ contactId }) => contactId === id);
    if (!party) throw contactNotFound(id);
    if (party.erasedAt) throw refused('erased', 'The contact was erased; there is nothing of it to merge');
    if (party.mergedIntoId === null) return party;
    throw refused(
      'merged',
      'The contact was merged into another one; use that one, or take the merge back first',
    );
  };
  return { from: named(fromId), into: named(intoId) };
}

export function refused(reason: string, message: string): AppError {
  return new AppError('MERGE_REFUSED', message, { reason });
}

interface Pair {
  from: Party;
  into: Party;
}

async function moveAll(tx: Tx, workspaceId: WorkspaceId, { from, into }: Pair): Promise<Moved> {
  const values = [workspaceId, from.conversationId, into.conversationId];
  const holder = passesOn({ from, into }) ? from : into;
  const isPassed = holder !== into;
  const epoch = isPassed ? into.epoch + 1 : into.epoch;
  const addresses = await idsOf(tx, MOVE_ADDRESSES, [workspaceId, from.contactId, into.contactId]);
  const loops = await idsOf(tx, MOVE_LOOPS, values);
  await moveWithLoops(tx, workspaceId, { tables: FOLLOWS_LOOP, loops, to: into.conversationId });
  await tx.query({ text: DROP_DOUBLES, values });
  const events = await idsOf(tx, MOVE_EVENTS, values);
  const areAssistants = holder.holderKind === 'assistant';
  const messages = areAssistants
    ? await tx.query<{ id: string; epoch: number }>({ text: MOVE_UNSENT, values: [...values, epoch] })
    : { rows: [] };
  const owners = areAssistants
    ? { rows: [] }
    : await tx.query<Moved['owners'][number]>({
        text: PASS_LOOPS,
        values: [workspaceId, into.conversationId, holder.holderKind, holder.holder],
      });
  await tx.query({
    text: `update conversation set holder_kind = $3, holder = $4, epoch = $5 where workspace_id = $1 and id = $2`,
    values: [workspaceId, into.conversationId, holder.holderKind, holder.holder, epoch],
  });
  const filled = await fillIn(tx, workspaceId, { from, into });
  return {
    addresses,
    loops,
    events,
    messages: messages.rows,
    owners: owners.rows,
    filled,
    holder: isPassed ? { kind: into.holderKind, name: into.holder, epoch } : null,
  };
}

function passesOn({ from, into }: Pair): boolean {
  return into.holderKind === 'assistant' && from.holderKind !== 'assistant';
}

/** What the other says of itself stays as it is: both are kept for the day when they are parted again. */
async function fillIn(tx: Tx, workspaceId: WorkspaceId, { from, into }: Pair): Promise<Moved['filled']> {
  const filled = {
    name: into.name === null && from.name !== null,
    language: into.language === null && from.language !== null,
    attributes: Object.keys(from.attributes).filter((name) => !(name in into.attributes)),
  };
  await tx.query({
    text: `update contact set name = coalesce(name, $3), language = coalesce(language, $4), attributes = $5::jsonb || attributes
      where workspace_id = $1 and id = $2`,
    values: [workspaceId, into.contactId, from.name, from.language, from.attributes],
  });
  await tx.query({
    text: 'update contact set merged_into_id = $3 where workspace_id = $1 and id = $2',
    values: [workspaceId, from.contactId, into.contactId],
  });
  return filled;
}

async function idsOf(tx: Tx, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({ text, values });
  return rows.map(({ id }) => id);
}

const MOVE_ADDRESSES = `update address set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id`;

const MOVE_LOOPS = `update loop set conversation_id = $3
  where workspace_id = $1 and conversation_id = $2 and closed_at is null returning id`;

/** The same message, come in on both sides. */
const DROP_DOUBLES = `delete from event where workspace_id = $1 and conversation_id = $2 and turn_number is null
  and exists (select from event other where other.workspace_id = $1 and other.conversation_id = $3 and other.key = event.key)`;

const MOVE_EVENTS = `with moved as (
    update event set conversation_id = $3
    where workspace_id = $1 and conversation_id = $2 and turn_number is null returning id, payload),
  said as (
    update message set conversation_id = $3 from moved
    where message.workspace_id = $1 and message.id = (payload->>'messageId')::uuid and payload->>'kind' in ('message', 'echo')
      and message.conversation_id = $2)
  select id from moved`;

const MOVE_UNSENT = `with unsent as materialized (
    select id, epoch from message
    where workspace_id = $1 and conversation_id = $2 and direction = 'out' and status = 'queued' for update)
  update message set conversation_id = $3, epoch = $4 from unsent
  where message.workspace_id = $1 and message.id = unsent.id returning message.id, unsent.epoch`;

/** Who holds a conversation owns its open loops. */
const PASS_LOOPS = `with old as materialized (
    select id, owner_kind, owner from loop where workspace_id = $1 and conversation_id = $2 and closed_at is null
      and (owner_kind, owner) is distinct from ($3, $4) for update)
  update loop set owner_kind = $3, owner = $4 from old where loop.workspace_id = $1 and loop.id = old.id
  returning loop.id as loop, old.owner_kind as kind, old.owner, $4 as became`;
