import type { WorkspaceId } from '../../base/id.ts';
import type { TestDatabase } from '../../db/testDatabase.ts';

/** A loop as a test writes it down. Instants are milliseconds since 1970. */
export interface PlantedLoop {
  id: string;
  person: number;
  flow: string;
  reason: string;
  /** When the contact wrote what opened it. */
  saidAt: number;
  openedAt: number;
  closedAt: number | null;
  outcome: string;
  /** When the assistant answered first. */
  answeredAt: number | null;
  handedOverAt: number | null;
  queue: string;
  /** Messages of a person, in the conversation. */
  people: { at: number; author: string }[];
  promises: { id: string; madeAt: number; dueAt: number; keptAt: number | null }[];
  /** Visits of states, in their order: the first is entered at the opening. */
  states: { state: string; at: number; on: string }[];
  rating: { id: string; askedAt: number; score: number | null } | null;
}

export interface PlantedPerson {
  contactId: string;
  conversationId: string;
  addressId: string;
  channel: string;
  language: string;
}

const iso = (at: number) => new Date(at).toISOString();

/** Writes the rows as they stood at an instant; those that stand already are brought up to it. */
export async function plant(
  { superuser, workspaceId }: Pick<TestDatabase, 'superuser' | 'workspaceId'>,
  { people, loops }: { people: PlantedPerson[]; loops: PlantedLoop[] },
  until: number,
): Promise<void> {
  await superuser.query(
    `insert into queue (workspace_id, name, title) values ($1, 'tier1', 'Tier 1'), ($1, 'tier2', 'Tier 2') on conflict do nothing`,
    [workspaceId],
  );
  for (const { contactId, conversationId, addressId, channel, language } of people) {
    await superuser.query(
      `with c as (insert into contact (workspace_id, id, created_at) values ($1, $2, now()) on conflict do nothing),
         v as (insert into conversation (workspace_id, id, contact_id, language, created_at) values ($1, $3, $2, $6, now()) on conflict do nothing)
       insert into address (workspace_id, id, contact_id, channel, account, external_id, created_at)
       values ($1, $4::uuid, $2, $5, 'desk', $4::uuid::text, now()) on conflict do nothing`,
      [workspaceId, contactId, conversationId, addressId, channel, language],
    );
  }
  for (const each of loops) {
    const owner = people[each.person];
    if (owner && each.openedAt <= until)
      await plantLoop(superuser, { workspaceId, owner, loop: each, until });
  }
}

type Query = TestDatabase['superuser'];

interface Planting {
  workspaceId: WorkspaceId;
  owner: PlantedPerson;
  loop: PlantedLoop;
  until: number;
}

async function plantLoop(db: Query, planting: Planting): Promise<void> {
  const { workspaceId, owner, loop: planted, until } = planting;
  const { id, flow, reason, openedAt, closedAt, outcome } = planted;
  await plantRow(db, {
    workspaceId,
    owner,
    id,
    flow,
    reason,
    openedAt,
    closedAt,
    outcome,
    context: {},
    until,
  });
  if (planted.rating && planted.rating.askedAt <= until) {
    const { id: ratingId, askedAt, score } = planted.rating;
    await plantRow(db, {
      workspaceId,
      owner,
      id: ratingId,
      flow: 'rating',
      reason: 'rating',
      openedAt: askedAt,
      closedAt: askedAt,
      outcome: 'rated',
      context: { about: id, score },
      until,
    });
  }
  await plantTurns(db, planting);
  // Without a turn, as an import writes it.
  if (planted.handedOverAt !== null && planted.handedOverAt <= until) {
    await db.query(
      `insert into ticket (workspace_id, id, loop_id, conversation_id, queue, number, reason, summary, opened_at, due_at, changed_at)
       values ($1, $2::uuid, $2::uuid, $3, $4, $2::uuid::text || '/1', 'unclear', '{}', $5, $5, $5) on conflict do nothing`,
      [workspaceId, id, owner.conversationId, planted.queue, iso(planted.handedOverAt)],
    );
  }
  for (const promise of planted.promises.filter(({ madeAt }) => madeAt <= until)) {
    const keptAt = promise.keptAt !== null && promise.keptAt <= until ? iso(promise.keptAt) : null;
    await db.query(
      `insert into obligation (workspace_id, id, loop_id, promise, made_by, made_at, due_at, kept_at)
       values ($1, $2, $3, 'answer', 'assistant', $4, $5, $6) on conflict (workspace_id, id) do update set kept_at = $6`,
      [workspaceId, promise.id, id, iso(promise.madeAt), iso(promise.dueAt), keptAt],
    );
  }
}

interface Row extends Pick<PlantedLoop, 'id' | 'flow' | 'reason' | 'openedAt' | 'closedAt' | 'outcome'> {
  workspaceId: WorkspaceId;
  owner: PlantedPerson;
  context: object;
  until: number;
}

async function plantRow(db: Query, row: Row): Promise<void> {
  const closedAt = row.closedAt !== null && row.closedAt <= row.until ? iso(row.closedAt) : null;
  const open = closedAt === null;
  await db.query(
    `insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, reason, protocol_number,
       owner_kind, waits_for, next_step, deadline_at, outcome, opened_at, moved_at, closed_at)
     values ($1, $2::uuid, $3, $4, 1, '"asking"', $5, $6, $2::uuid::text, $7, $8, $9, $10, $11, $12, $12, $13)
     on conflict (workspace_id, id) do update set owner_kind = $7, waits_for = $8, next_step = $9, deadline_at = $10,
       outcome = $11, closed_at = $13, context = $5`,
    [
      row.workspaceId,
      row.id,
      row.owner.conversationId,
      row.flow,
      row.context,
      row.reason,
      open ? 'assistant' : null,
      open ? 'customer' : null,
      open ? 'Customer answers' : null,
      open ? iso(row.openedAt + 86_400_000_000) : null,
      open ? null : row.outcome,
      iso(row.openedAt),
      closedAt,
    ],
  );
}

/** What was said and what moved: a turn for each visit of a state and for the end. */
async function plantTurns(db: Query, { workspaceId, owner, loop: planted, until }: Planting): Promise<void> {
  const { id, flow, states, closedAt, outcome } = planted;
  const steps = [...states, ...(closedAt === null ? [] : [{ state: outcome, at: closedAt, on: 'affirm' }])];
  for (const [place, { state, at, on }] of steps.entries()) {
    if (at > until) continue;
    const event = `${id.slice(0, -4)}${(place + 0x1000).toString(16)}`;
    const from = steps[place - 1]?.state ?? null;
    await db.query(
      `insert into turn (workspace_id, conversation_id, number, changes, committed_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3::jsonb, $4 from turn where workspace_id = $1 and conversation_id = $2
       having not exists (select from turn where workspace_id = $1 and conversation_id = $2 and changes @> $3::jsonb)`,
      [
        workspaceId,
        owner.conversationId,
        JSON.stringify([{ event, loop: id, flow, from, to: state, on }]),
        iso(at),
      ],
    );
    if (place > 0) continue;
    await plantMessage(db, {
      workspaceId,
      owner,
      id: event,
      author: 'contact',
      at: planted.saidAt,
      loopId: null,
    });
    await db.query(
      `insert into event (workspace_id, id, conversation_id, key, payload, received_at, turn_number)
       select $1, $2::uuid, $3, $2::uuid::text, $4, $5, max(number) from turn where workspace_id = $1 and conversation_id = $3
       on conflict do nothing`,
      [workspaceId, event, owner.conversationId, { kind: 'message', messageId: event }, iso(planted.saidAt)],
    );
  }
  const said = [
    ...(planted.answeredAt === null ? [] : [{ author: 'assistant', at: planted.answeredAt, loopId: id }]),
    ...planted.people.map((each) => ({ ...each, loopId: null })),
  ];
  for (const [place, message] of said.entries()) {
    const messageId = `${id.slice(0, -4)}${(place + 0x2000).toString(16)}`;
    if (message.at <= until) await plantMessage(db, { workspaceId, owner, id: messageId, ...message });
  }
  // An act of a person is a turn of its own: it says nothing about a loop.
  for (const { at } of said.filter((message) => message.at <= until)) {
    await db.query(
      `insert into turn (workspace_id, conversation_id, number, changes, committed_at)
       select $1, $2, coalesce(max(number), 0) + 1, '[]', $3 from turn where workspace_id = $1 and conversation_id = $2`,
      [workspaceId, owner.conversationId, iso(at)],
    );
  }
}

async function plantMessage(
  db: Query,
  message: {
    workspaceId: WorkspaceId;
    owner: PlantedPerson;
    id: string;
    author: string;
    at: number;
    loopId: string | null;
  },
): Promise<void> {
  const { workspaceId, owner, id, author, at, loopId } = message;
  const direction = author === 'contact' ? 'in' : 'out';
  await db.query(
    `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, channel, status, loop_id,
       written_at, sent_at)
     values ($1, $2, $3, $4, $5, $6, '{"kind": "text", "text": "…"}', $7, $8, $9, $10, $10) on conflict do nothing`,
    [
      workspaceId,
      id,
      owner.conversationId,
      owner.addressId,
      direction,
      author,
      owner.channel,
      direction === 'in' ? 'received' : 'sent',
      loopId,
      iso(at),
    ],
  );
}
