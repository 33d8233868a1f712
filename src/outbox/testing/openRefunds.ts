import { noFaults } from '../../base/faults.ts';
import { newId, type ConversationId, type WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import { createTestDatabase } from '../../db/testDatabase.ts';
import { connectorsOf } from '../../integrations/operationNamed.ts';
import { stripe } from '../../integrations/stripe/stripe.ts';
import { startTestPayments, WEBHOOK_SECRET } from '../../../world/payments/testPayments.ts';
import { makeEffectDesk } from '../effectDesk.ts';
import { makeRequestDesk } from '../followRequests.ts';
import { lookInto } from '../lookInto.ts';
import { sweepsDue } from '../../sweep/sweepDue.ts';

/** An outbox with a database and a payment provider of its own, and a way to decide what moves money without a flow. */
export async function openRefunds() {
  const base = await createTestDatabase({ max: 10 });
  const world = await startTestPayments();
  const { clock, payments } = world;
  const connector = stripe({
    apiKey: 'sk_test_world',
    baseUrl: payments.url,
    webhookSecrets: [WEBHOOK_SECRET],
    clock,
  });
  const connectors = connectorsOf([connector]);
  const woken: ConversationId[] = [];
  const errors: unknown[] = [];
  const deps = {
    db: base.db,
    clock,
    faults: noFaults,
    processId: 1,
    channelsOf: () => ({}),
    connectorsOf: () => connectors,
    onEvents: (_: WorkspaceId, ids: ConversationId[]) => void woken.push(...ids),
    onError: (error: unknown) => void errors.push(error),
  };
  const desk = makeEffectDesk(deps);
  const requests = makeRequestDesk(deps);
  const sweep = sweepsDue(base.db, [desk.part, requests.part], (_, id) => void woken.push(id));

  async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await base.superuser.query<Row>(text, values)).rows;
  }

  return {
    ...base,
    clock,
    payments,
    webhookUrl: world.receiver.url,
    desk,
    deps,
    errors,
    woken,
    rows,
    pay: (amount: number) => payments.addPayment({ amount, currency: 'brl' }).id,
    decide: (key: string, input: JsonObject, operation = 'payments.refund') =>
      decide(rows, base.workspaceId, { key, input, operation }),
    async perform(conversationId: ConversationId) {
      desk.wake(base.workspaceId, conversationId);
      await desk.idle();
    },
    /** Lets time pass and takes up what has become due. */
    async later(ms: number) {
      clock.advance(ms);
      await payments.settled();
      await sweep({ workspaceId: base.workspaceId, now: clock.now(), deadProcesses: [] });
      await desk.idle();
      await requests.idle();
    },
    /** The webhooks that the provider has posted since the last time, each `copies` times. Gives who was told. */
    async hooks(copies = 1): Promise<ConversationId[]> {
      await payments.settled();
      const told: ConversationId[] = [];
      for (const { bytes, headers } of world.receiver.received) {
        const opened = connector.webhook?.open(bytes, headers);
        for (let copy = 0; copy < copies; copy += 1)
          if (opened?.ok) told.push(...(await lookInto(deps, base.workspaceId, opened.hints)));
      }
      world.receiver.clear();
      return told;
    },
    effect: async (key: string) =>
      (
        await rows<{
          state: string;
          outcome: string | null;
          attempt: number;
          failure: JsonObject | null;
          output: JsonObject;
        }>('select * from effect where key = $1', [key])
      )[0],
    results: (conversationId: ConversationId) =>
      rows<{ payload: { outcome: string; output: JsonObject } }>(
        'select payload from event where conversation_id = $1 order by id',
        [conversationId],
      ).then((events) => events.map(({ payload }) => payload.outcome)),
    async close() {
      await world.stop();
      await base.drop();
    },
  };
}

type Rows = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** A conversation with one open loop that asked for the refund, as a committed turn would leave it. */
async function decide(
  rows: Rows,
  workspaceId: WorkspaceId,
  { key, input, operation }: { key: string; input: JsonObject; operation: string },
): Promise<ConversationId> {
  const [contact, conversation, loop] = [newId<'contact'>(), newId<'conversation'>(), newId<'loop'>()];
  await rows('insert into contact (workspace_id, id, created_at) values ($1, $2, now())', [
    workspaceId,
    contact,
  ]);
  await rows(
    'insert into conversation (workspace_id, id, contact_id, created_at) values ($1, $2, $3, now())',
    [workspaceId, conversation, contact],
  );
  await rows(
    `insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, reason, protocol_number,
       owner_kind, waits_for, next_step, deadline_at, opened_at, moved_at)
     values ($1, $2::uuid, $3, 'refund', 1, '"refunding"', '{}', 'refund', $2::uuid::text, 'assistant', 'system', 'Refund', now(), now(), now())`,
    [workspaceId, loop, conversation],
  );
  await rows(
    `insert into effect (workspace_id, id, conversation_id, loop_id, turn_number, operation, key, input, decided_at)
     values ($1, $2, $3, $4, 1, $8, $5, $6, $7) on conflict (workspace_id, key) do nothing`,
    [workspaceId, newId(), conversation, loop, key, input, new Date('2026-11-21T09:00:00Z'), operation],
  );
  await rows(
    `insert into effect_request (workspace_id, effect_key, loop_id, conversation_id, call) values ($1, $2, $3, $4, 'refunding#1')`,
    [workspaceId, key, loop, conversation],
  );
  return conversation;
}
