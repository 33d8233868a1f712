import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BulkCommand } from '../src/api/bulk.ts';
import { SECOND_MS } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { BULK_HOLD_MS } from '../src/ticket/bulk/beginBulk.ts';
import { CLOSE_WORDS } from '../src/ticket/closeRefused.ts';
import { manyTickets } from './harness/manyTickets.ts';
import { codeOf, startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

const begin = (tickets: string[], command: BulkCommand) =>
  desk.client.bulk.begin({ body: { tickets, command } });

/** Sweeps until the command is over. */
async function over(jobId: string) {
  desk.clock.advance(BULK_HOLD_MS);
  for (let sweeps = 0; sweeps < 400; sweeps++) {
    await desk.office.product.sweeper.sweep();
    await desk.office.settled();
    const job = await desk.client.bulk.read({ params: { jobId } });
    if (job.state === 'done' || job.state === 'undone') return job;
  }
  throw new Error('The command did not end');
}

test('of 2,000 tickets those close whose matter has ended or has a next step, and the others are listed with the reason', async () => {
  const tickets = await manyTickets(desk, { count: 2_000, withoutStep: 3 });
  const { total, can, cannot } = await desk.client.bulk.preview({
    body: { tickets, command: { kind: 'close', status: 'solved' } },
  });
  assert.deepEqual([total, can, cannot.length], [2_000, 1_997, 3]);
  const job = await begin(tickets, { kind: 'close', status: 'solved' });
  assert.deepEqual([job.state, job.waiting], ['held', 2_000]);
  const ended = await over(job.id);
  assert.deepEqual([ended.done, ended.skipped, ended.failed, ended.waiting], [1_997, 3, 0, 0]);
  const { items } = await desk.client.bulk.items({ params: { jobId: job.id }, query: { state: 'skipped' } });
  assert.deepEqual(
    items.map(({ reasons }) => reasons),
    [['nextStep'], ['nextStep'], ['nextStep']],
  );
  const open = await desk.office.rows(`select id from ticket where status = 'open'`);
  assert.deepEqual(open.map((row) => Object(row).id).sort(), items.map(({ ticketId }) => ticketId).sort());
  const [one] = items;
  const alone = await desk.client.tickets
    .change({ params: { ticket: one?.ticketId ?? '' }, body: { status: 'solved' } })
    .catch((error: { problem?: unknown; message: string }) => error);
  assert.ok(JSON.stringify(alone).includes(CLOSE_WORDS) || Object(alone).message.includes(CLOSE_WORDS));
});

test('a command is undone while it is held, and not once it has begun', async () => {
  const tickets = await manyTickets(desk, { count: 3, withoutStep: 0 });
  const held = await begin(tickets, { kind: 'priority', priority: 'urgent' });
  desk.clock.advance(BULK_HOLD_MS - SECOND_MS);
  await desk.office.product.sweeper.sweep();
  const undone = await desk.client.bulk.undo({ params: { jobId: held.id } });
  assert.equal(undone.state, 'undone');
  assert.deepEqual([(await over(held.id)).done], [0]);
  const begun = await begin(tickets, { kind: 'priority', priority: 'urgent' });
  assert.equal((await over(begun.id)).done, 3);
  assert.equal(await codeOf(desk.client.bulk.undo({ params: { jobId: begun.id } })), 'BULK_BEGUN');
  assert.equal(await codeOf(desk.client.bulk.read({ params: { jobId: newId() } })), 'BULK_NOT_FOUND');
});

test('a resolution ends the matters by turns, and a ticket that is given passes by a turn, too', async () => {
  const [a, b] = [await desk.opened(), await desk.opened()];
  const closed = await begin([a.id, newId()], { kind: 'close', status: 'closed', resolution: 'answered' });
  const ended = await over(closed.id);
  assert.deepEqual([ended.done, ended.failed], [1, 1]);
  const read = await desk.client.tickets.read({ params: { ticket: a.id } });
  assert.deepEqual([read.status, read.matter.outcome], ['closed', 'answered']);
  const given = await over((await begin([b.id], { kind: 'assign', to: { agent: 'rafael' } })).id);
  assert.equal(given.done, 1);
  assert.equal((await desk.client.tickets.read({ params: { ticket: b.id } })).assignee, 'rafael');
});

test('tags are added and taken away, and a command on nothing or on both is refused', async () => {
  const tickets = await manyTickets(desk, { count: 2, withoutStep: 0 });
  await over((await begin(tickets, { kind: 'tag', add: ['b', 'a'], remove: [] })).id);
  await over((await begin(tickets, { kind: 'tag', add: ['c'], remove: ['a'] })).id);
  const { tags } = await desk.client.tickets.read({ params: { ticket: tickets[0] ?? '' } });
  assert.deepEqual(tags, ['b', 'c']);
  const command = { kind: 'tag' as const, add: ['x'], remove: [] };
  const { begin: send } = desk.client.bulk;
  assert.equal(await codeOf(send({ body: { command } })), 'BODY_INVALID');
  assert.equal(await codeOf(send({ body: { command, tickets, filter: {} } })), 'BODY_INVALID');
  assert.equal(await codeOf(send({ body: { command, tickets: ['1 or 1=1'] } })), 'BODY_INVALID');
});
