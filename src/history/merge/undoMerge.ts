import { recordActivity } from '../../activity/recordActivity.ts';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { AgentId, ContactId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { transaction, type Tx } from '../../db/transaction.ts';
import { contactNotFound } from '../contacts/contactLine.ts';
import { indexContact } from '../search/contactTerms.ts';
import { FOLLOWS_LOOP } from './follows.ts';
import { refused } from './mergeContacts.ts';
import { lockParties, moveWithLoops, type Moved, type Party } from './moved.ts';

/** Something that could not be put back, and why: nothing is guessed. */
export interface Kept {
  kind: 'address' | 'loop' | 'message' | 'holder';
  /** Null for the holder; and for messages, which are counted. */
  id: string | null;
  reason: 'movedOn' | 'openedSince' | 'writtenSince' | 'changedSince';
  count: number;
}

export interface Undone {
  kept: Kept[];
  /** Both: something may wait in either. */
  conversationIds: ConversationId[];
}

/**
 * Takes a merge back: what it moved and what is still there goes back, with what waits for it now. What was opened or
 * written since stays where it is, and is told.
 *
 * @throws AppError MERGE_NOT_FOUND, MERGE_REFUSED.
 */
export function undoMerge(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  { contactId, mergeId, by }: { contactId: ContactId; mergeId: string; by: AgentId },
): Promise<Undone> {
  return transaction(db, workspaceId, async (tx) => {
    const merge = await lockMerge(tx, workspaceId, { contactId, mergeId });
    const parties = await lockParties(tx, workspaceId, [merge.from, merge.into]);
    const [from, into] = [named(parties, merge.from), named(parties, merge.into)];
    if (into.mergedIntoId !== null)
      throw refused(
        'mergedOn',
        'The contact was itself merged into another since; take that merge back first',
      );
    const kept = await putBack(tx, workspaceId, { from, into, moved: merge.moved });
    const now = clock.now();
    await tx.query({
      text: `update contact_merge set kept = $3, undone_by = $4, undone_at = $5 where workspace_id = $1 and id = $2`,
      values: [workspaceId, mergeId, JSON.stringify(kept), by, now],
    });
    for (const party of [from, into]) {
      await indexContact(tx, workspaceId, party.contactId);
      const facts = [{ kind: 'contact.unmerged' as const, contactId: party.contactId, by }];
      await recordActivity(tx, workspaceId, { conversationId: party.conversationId, facts, at: now });
    }
    return { kept, conversationIds: [from.conversationId, into.conversationId] };
  });
}

interface Merge {
  from: string;
  into: string;
  moved: Moved;
  undone_at: Date | null;
}

async function lockMerge(
  tx: Tx,
  workspaceId: WorkspaceId,
  { contactId, mergeId }: { contactId: string; mergeId: string },
): Promise<Merge> {
  const { rows } = await tx.query<Merge>({
    text: `select from_contact_id as from, into_contact_id as into, moved, undone_at from contact_merge
      where workspace_id = $1 and id = $2 and $3 in (from_contact_id, into_contact_id) for update`,
    values: [workspaceId, mergeId, contactId],
  });
  const [merge] = rows;
  if (!merge)
    throw new AppError('MERGE_NOT_FOUND', `No merge of this contact has the id ${mergeId}; list its merges`, {
      mergeId,
    });
  if (merge.undone_at) throw refused('undone', 'The merge was taken back before; there is nothing to do');
  return merge;
}

function named(parties: Party[], id: string): Party {
  const party = parties.find(({ contactId }) => contactId === id);
  if (party) return party;
  throw contactNotFound(id);
}

interface Parting {
  from: Party;
  into: Party;
  moved: Moved;
}

async function putBack(tx: Tx, workspaceId: WorkspaceId, parting: Parting): Promise<Kept[]> {
  const { from, into, moved } = parting;
  const pair = [workspaceId, into.conversationId, from.conversationId];
  await tx.query({
    text: 'update contact set merged_into_id = null where workspace_id = $1 and id = $2',
    values: [workspaceId, from.contactId],
  });
  const addresses = await idsOf(tx, ADDRESSES_BACK, [
    workspaceId,
    into.contactId,
    from.contactId,
    moved.addresses,
  ]);
  const loops = await idsOf(tx, LOOPS_BACK, [...pair, moved.loops]);
  await moveWithLoops(tx, workspaceId, { tables: FOLLOWS_LOOP, loops, to: from.conversationId });
  await tx.query({ text: EVENTS_BACK, values: [...pair, addresses, loops, moved.events] });
  await tx.query({
    text: UNSENT_BACK,
    values: [...pair, addresses, JSON.stringify(moved.messages), from.epoch],
  });
  await tx.query({ text: OWNERS_BACK, values: [workspaceId, JSON.stringify(moved.owners)] });
  const holder = await holderBack(tx, workspaceId, parting);
  await emptyAgain(tx, workspaceId, parting);
  return [
    ...moved.addresses.filter((id) => !addresses.includes(id)).map((id) => one('address', id, 'movedOn')),
    ...moved.loops.filter((id) => !loops.includes(id)).map((id) => one('loop', id, 'movedOn')),
    ...(await sinceThen(tx, workspaceId, { conversationId: into.conversationId, addresses, loops })),
    ...holder,
  ];
}

const one = (kind: Kept['kind'], id: string | null, reason: Kept['reason']): Kept => ({
  kind,
  id,
  reason,
  count: 1,
});

/** Messages of the addresses that went back, and loops that these opened: they belong to both, so nobody parts them. */
async function sinceThen(
  tx: Tx,
  workspaceId: WorkspaceId,
  { conversationId, addresses, loops }: { conversationId: string; addresses: string[]; loops: string[] },
): Promise<Kept[]> {
  const { rows } = await tx.query<{ count: number; loops: string[] }>({
    text: `select count(*) as count, coalesce(array_agg(distinct loop.id) filter (where loop.id is not null), '{}') as loops
      from message left join loop on loop.workspace_id = $1 and loop.id = message.loop_id and loop.conversation_id = $2
      where message.workspace_id = $1 and message.conversation_id = $2 and message.address_id = any($3)`,
    values: [workspaceId, conversationId, addresses],
  });
  const [found] = rows;
  if (!found || found.count === 0) return [];
  const opened = found.loops.filter((id) => !loops.includes(id)).map((id) => one('loop', id, 'openedSince'));
  return [...opened, { kind: 'message', id: null, reason: 'writtenSince', count: found.count }];
}

/** The epoch never goes back: what was decided under the passed one does not leave. */
async function holderBack(tx: Tx, workspaceId: WorkspaceId, { into, moved }: Parting): Promise<Kept[]> {
  if (moved.holder === null) return [];
  const { rowCount } = await tx.query({
    text: `update conversation set holder_kind = $3, holder = $4, epoch = epoch + 1
      where workspace_id = $1 and id = $2 and epoch = $5`,
    values: [workspaceId, into.conversationId, moved.holder.kind, moved.holder.name, moved.holder.epoch],
  });
  return rowCount === 1 ? [] : [one('holder', null, 'changedSince')];
}

/** What was taken from the other is given up, unless somebody has changed it since. */
async function emptyAgain(tx: Tx, workspaceId: WorkspaceId, { from, into, moved }: Parting): Promise<void> {
  const { name, language, attributes } = moved.filled;
  const same = attributes.filter(
    (key) => JSON.stringify(into.attributes[key]) === JSON.stringify(from.attributes[key]),
  );
  await tx.query({
    text: `update contact set name = case when $3 then null else name end,
        language = case when $4 then null else language end, attributes = attributes - $5::text[]
      where workspace_id = $1 and id = $2`,
    values: [
      workspaceId,
      into.contactId,
      name && into.name === from.name,
      language && into.language === from.language,
      same,
    ],
  });
}

async function idsOf(tx: Tx, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({ text, values });
  return rows.map(({ id }) => id);
}

const ADDRESSES_BACK = `update address set contact_id = $3
  where workspace_id = $1 and contact_id = $2 and id = any($4) returning id`;

const LOOPS_BACK = `update loop set conversation_id = $3
  where workspace_id = $1 and conversation_id = $2 and id = any($4) returning id`;

/** All that waits and concerns them, also what came since. */
const EVENTS_BACK = `with moved as (
    update event set conversation_id = $3
    where workspace_id = $1 and conversation_id = $2 and turn_number is null
      and ((payload->>'addressId')::uuid = any($4)
        or coalesce(payload->>'loopId', payload->'act'->>'loopId')::uuid = any($5)
        or (id = any($6) and payload->>'addressId' is null))
      and not exists (select from event other where other.workspace_id = $1 and other.conversation_id = $3
        and other.key = event.key)
    returning payload)
  update message set conversation_id = $3 from moved
  where message.workspace_id = $1 and message.id = (payload->>'messageId')::uuid and payload->>'kind' in ('message', 'echo')
    and message.conversation_id = $2`;

const UNSENT_BACK = `update message set conversation_id = $3, epoch = coalesce(
    (select epoch from jsonb_to_recordset($5::jsonb) as was(id uuid, epoch bigint) where was.id = message.id), $6::bigint)
  where workspace_id = $1 and conversation_id = $2 and address_id = any($4) and direction = 'out' and status = 'queued'`;

const OWNERS_BACK = `update loop set owner_kind = was.kind, owner = was.owner
  from jsonb_to_recordset($2::jsonb) as was(loop uuid, kind text, owner text, became text)
  where loop.workspace_id = $1 and loop.id = was.loop and loop.owner = was.became and loop.closed_at is null`;
