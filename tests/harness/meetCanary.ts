import assert from 'node:assert/strict';
import { newId } from '../../src/base/id.ts';
import type { TestDatabase } from '../../src/db/testDatabase.ts';
import type { contactRows } from './contactRows.ts';

/** A word that nobody says but the person of `meetCanary`, and their phone. */
export const CANARY = 'zanzibarine';
export const PHONE = '5581977770001';

/** Somebody whose name, phone and words stand wherever words can stand. */
export async function meetCanary(base: TestDatabase, made: ReturnType<typeof contactRows>) {
  const met = await made.live({
    name: `Maria ${CANARY}`,
    attributes: { note: CANARY },
    holder: 'assistant',
    addresses: 1,
    loops: ['open', 'closed'],
    waiting: 1,
    unsent: 1,
  });
  const { workspaceId } = base;
  const plant = (text: string, ...values: unknown[]) => base.superuser.query(text, [workspaceId, ...values]);
  await plant(
    `update address set external_id = $3, phone = $3, email = $4 where workspace_id = $1 and contact_id = $2`,
    met.contact,
    PHONE,
    `${CANARY}@example.com`,
  );
  const content = { kind: 'text', text: `my name is ${CANARY}`, mediaId: `media-${CANARY}` };
  await plant(
    `update message set content = $3, external_id = 'wamid.' || $4 || id where workspace_id = $1 and conversation_id = $2`,
    met.conversation,
    content,
    CANARY,
  );
  await plant(
    `update event set payload = payload || jsonb_build_object('text', $3::text) where workspace_id = $1 and conversation_id = $2`,
    met.conversation,
    CANARY,
  );
  await plant(
    `update loop set context = jsonb_build_object('said', $3::text, 'fileIds', jsonb_build_array($4::text)) where workspace_id = $1 and conversation_id = $2`,
    met.conversation,
    CANARY,
    await file(base),
  );
  await plant(
    `update effect set state = 'confirmed', outcome = 'done', key = key || $3, input = $4, output = $4, failure = $4
     where workspace_id = $1 and conversation_id = $2`,
    met.conversation,
    ` ${CANARY}`,
    { name: CANARY, amount: { minor: 4990, currency: 'BRL' }, orderRef: 'LP-1042' },
  );
  await plant(
    `update effect_request set effect_key = effect_key || $3 where workspace_id = $1 and conversation_id = $2`,
    met.conversation,
    ` ${CANARY}`,
  );
  await plantTurn(met.conversation, plant);
  await plantAtDesk(base, met.conversation, plant);
  await plantInKnowledge(met.conversation, plant);
  return met;
}

async function plantTurn(conversation: string, plant: Plant): Promise<void> {
  await plant(
    `insert into turn (workspace_id, conversation_id, number, understood, changes, blocked, committed_at) values ($1, $2, 1, $3, '[]', $4, now())`,
    conversation,
    JSON.stringify([
      {
        event: newId(),
        stage: 1,
        verdict: 'sure',
        confidence: 0.9,
        commands: [{ slots: CANARY }],
        transcript: CANARY,
      },
    ]),
    JSON.stringify([{ rule: 'money', text: CANARY }]),
  );
}

async function file(base: TestDatabase): Promise<string> {
  const id = newId();
  await base.superuser.query(
    `insert into file (workspace_id, id, name, media_type, bytes, created_at) values ($1, $2, $3, 'text/plain', convert_to($3, 'UTF8'), now())`,
    [base.workspaceId, id, CANARY],
  );
  return id;
}

type Plant = (text: string, ...values: unknown[]) => Promise<unknown>;

async function plantAtDesk(base: TestDatabase, conversation: string, plant: Plant): Promise<void> {
  const {
    rows: [ticket],
  } = await base.superuser.query<{ id: string; loop_id: string }>(
    'select id, loop_id from ticket where conversation_id = $1',
    [conversation],
  );
  assert.ok(ticket);
  await plant(
    `update ticket set summary = $3, fields = $3, tags = array[$4] where workspace_id = $1 and id = $2`,
    ticket.id,
    { wants: CANARY },
    CANARY,
  );
  await plant(
    `insert into ticket_note (workspace_id, id, ticket_id, author, text, written_at) values ($1, $3, $2, 'ines', $4, now())`,
    ticket.id,
    newId(),
    CANARY,
  );
  await plant(
    `insert into ticket_attachment (workspace_id, id, ticket_id, file_id, title, size_bytes, added_by, added_at)
    values ($1, $3, $2, $4, $5, 3, 'ines', now())`,
    ticket.id,
    newId(),
    await file(base),
    CANARY,
  );
  await plant(
    `insert into obligation (workspace_id, id, loop_id, promise, made_by, made_at, due_at) values ($1, $3, $2, $4, 'ines', now(), now())`,
    ticket.loop_id,
    newId(),
    CANARY,
  );
  await plant(
    `insert into unsent_reply (workspace_id, conversation_id, agent_id, text, kept_at) values ($1, $2, 'ines', $3, now())`,
    conversation,
    CANARY,
  );
  await plant(
    `insert into told_assistant (workspace_id, id, conversation_id, text, told_by, told_at) values ($1, $3, $2, $4, 'ines', now())`,
    conversation,
    newId(),
    CANARY,
  );
  await plant(
    `insert into approval (workspace_id, id, loop_id, conversation_id, act, input, minor, currency, asked_by, asked_at, until, status)
    values ($1, $4, $2, $3, 'approve', $5, 1, 'BRL', 'ines', now(), now(), 'pending')`,
    ticket.loop_id,
    conversation,
    newId(),
    { why: CANARY },
  );
  await plant(
    `insert into notification (workspace_id, id, agent_id, about, key, conversation_id, details, made_at) values ($1, $3, 'ines', 'mention', 'k', $2, $4, now())`,
    conversation,
    newId(),
    { who: CANARY },
  );
}

async function plantInKnowledge(conversation: string, plant: Plant): Promise<void> {
  await plant(
    `insert into transcript (workspace_id, media_key, text, model, made_at) values ($1, 'whatsapp:media-' || $2, $2, 'm', now())`,
    CANARY,
  );
  await plant(
    `insert into unanswered_question (workspace_id, language, folded, example, conversation_ids, first_asked_at, last_asked_at)
    values ($1, 'en', $3, $3, array[$2::uuid], now(), now())`,
    conversation,
    CANARY,
  );
  const review = newId();
  await plant(
    `insert into review_item (workspace_id, id, event_id, conversation_id, turn_number, language, text, folded, reason, commands, candidates,
    confidence, stage, said_at) values ($1, $2, $2, $3, 1, 'en', $4, $4, 'unsure', '[]', '[]', 0.4, 1, now())`,
    review,
    conversation,
    CANARY,
  );
  await plant(
    `insert into example (workspace_id, id, intent, language, text, review_item_id, added_by, added_at) values ($1, $3, 'refund', 'en', $4, $2, 'ines', now())`,
    review,
    newId(),
    CANARY,
  );
  await plant(
    `insert into classifier_version (workspace_id, number, intents_hash, added, examples, comparison, verdict, trained_by, trained_at)
    values ($1, 1, 'h', $2, 1, 'null', 'better', 'ines', now())`,
    JSON.stringify([{ intent: 'refund', language: 'en', text: CANARY }, { text: 'kept' }]),
  );
  await plant(
    `insert into parked_webhook (workspace_id, id, channel, reason, body, received_at) values ($1, $2, 'whatsapp', 'odd', $3, now())`,
    newId(),
    { from: PHONE, text: 'of the same person' },
  );
  await plant(
    `insert into answered_request (workspace_id, principal, key, request_hash, status, body, begun_at) values ($1, 'ines', 'k', 'h', 200, $2, now())`,
    JSON.stringify({ name: `Maria ${CANARY}` }),
  );
  await plant(
    `insert into consent_change (workspace_id, id, address_id, purpose, word, source, evidence, at)
    select $1, $3, id, 'marketing', 'stop', 'agent', $4, now() from address where contact_id = (select contact_id from conversation where id = $2)`,
    conversation,
    newId(),
    CANARY,
  );
}
