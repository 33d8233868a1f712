import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { beginBulk, BULK_HOLD_MS } from '../src/ticket/bulk/beginBulk.ts';
import { readBulk } from '../src/ticket/bulk/readBulk.ts';
import { sweepBulk } from '../src/ticket/bulk/sweepBulk.ts';
import { sweepReminders } from '../src/ticket/reminders/sweepReminders.ts';
import { manyTickets } from './harness/manyTickets.ts';
import { startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

test('two processes that go on with one command do it to each ticket once', async () => {
  const { db, workspaceId, clock } = desk;
  const tickets = await manyTickets(desk, { count: 700, withoutStep: 0 });
  const asked = { tickets, command: { kind: 'tag' as const, add: ['once'], remove: [] } };
  const id = await beginBulk(db, workspaceId, {
    asked,
    by: 'ines',
    permissions: new Set(),
    now: clock.now(),
  });
  clock.advance(BULK_HOLD_MS);
  for (let state = ''; state !== 'done'; { state } = await readBulk(db, workspaceId, id)) {
    await Promise.all([1, 2].map(() => sweepBulk(db, workspaceId, clock.now())));
  }
  const written = await desk.office.rows<{ tickets: number; changes: number }>(
    `select (select count(*)::int from ticket where tags = '{once}') as tickets,
      (select count(*)::int from ticket_change where changes ? 'tags') as changes`,
  );
  assert.deepEqual(written, [{ tickets: 700, changes: 700 }]);
});

test('a promise that is overdue is told to its owner and to who leads, once, also by two processes after an outage', async () => {
  const { db, workspaceId, clock, office } = desk;
  const { conversationId } = await desk.opened();
  const promiseId = newId();
  const dueAt = new Date(clock.now().getTime() + 3 * HOUR_MS);
  await office.rows(
    `insert into obligation (workspace_id, id, loop_id, promise, made_by, made_at, due_at)
     select workspace_id, $2, id, 'a call', 'rafael', $3, $4 from loop where conversation_id = $1`,
    [conversationId, promiseId, clock.now(), dueAt],
  );
  clock.advance(9 * DAY_MS);
  for (let sweeps = 0; sweeps < 2; sweeps++) {
    await Promise.all([1, 2].map(() => sweepReminders(db, workspaceId, clock.now())));
  }
  const told = await office.rows(
    `select agent_id as agent, about from notification where starts_with(key, 'promise:' || $1) order by 1`,
    [promiseId],
  );
  assert.deepEqual(told, [
    { agent: 'marta', about: 'promise.due' },
    { agent: 'rafael', about: 'promise.due' },
  ]);
});

test('while a person has the next step the clocks of the flow wait for its date', async () => {
  const from = '5511933330001';
  await desk.office.write(from, 'my parcel is lost');
  await desk.office.settled();
  const [loop] = await desk.office.rows<{ number: string }>(
    `select protocol_number as number from loop where conversation_id = $1`,
    [await desk.office.conversationOf(from)],
  );
  const protocolNumber = loop?.number ?? '';
  const deadlineAt = new Date(desk.clock.now().getTime() + 5 * DAY_MS).toISOString();
  await desk.client.loops.setNextStep({
    params: { protocolNumber },
    body: { words: 'Ask the depot', deadlineAt },
  });
  const said = desk.office.channel.sent.length;
  desk.clock.advance(2 * DAY_MS);
  for (let sweeps = 0; sweeps < 3; sweeps++) {
    await desk.office.product.sweeper.sweep();
    await desk.office.settled();
  }
  const { loop: waiting } = await desk.client.loops.read({ params: { protocolNumber } });
  assert.deepEqual([waiting.outcome, waiting.nextStep], [null, 'Ask the depot']);
  assert.equal(desk.office.channel.sent.length, said);
  desk.clock.advance(4 * DAY_MS);
  for (let sweeps = 0; sweeps < 3; sweeps++) {
    await desk.office.product.sweeper.sweep();
    await desk.office.settled();
  }
  const { loop: after } = await desk.client.loops.read({ params: { protocolNumber } });
  assert.notEqual(after.nextStep, 'Ask the depot');
});
