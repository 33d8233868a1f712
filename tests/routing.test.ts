import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { MINUTE_MS } from '../src/base/clock.ts';
import { transaction } from '../src/db/transaction.ts';
import { releaseAgent } from '../src/routing/releaseAgent.ts';
import { CARE, held, waits, startRoutingDesk, type RoutingDesk } from './harness/startRoutingDesk.ts';
import { codeOf } from './harness/startTicketDesk.ts';
let desk: RoutingDesk;
before(async () => {
  desk = await startRoutingDesk();
});
beforeEach(() => desk.anew());
after(() => desk.office.close());

test('whoever is handed over to is known by name in the turn that hands over, and their words still leave', async () => {
  await desk.online('ines');
  const ticket = await desk.opened();
  assert.deepEqual(await desk.stateOf(ticket), held('ines', 'queue'));
  const [turn] = await desk.office.rows<{ n: number }>(
    `select count(*)::int as n from turn where conversation_id = $1`,
    [ticket.conversationId],
  );
  assert.equal(turn?.n, 1);
  const said = await desk.office.rows(
    `select status from message where conversation_id = $1 and direction = 'out' and status in ('sent', 'delivered')`,
    [ticket.conversationId],
  );
  assert.equal(said.length > 0, true, 'what the assistant said on leaving was sent');
  const facts = await desk.office.rows<{ facts: { kind: string; rule?: string; assignee?: string }[] }>(
    `select facts from activity where conversation_id = $1`,
    [ticket.conversationId],
  );
  const assigned = facts.flatMap((row) => row.facts).find(({ kind }) => kind === 'ticket.assigned');
  assert.deepEqual([assigned?.assignee, assigned?.rule], ['ines', 'queue']);
});

test('nobody is there: the owner of last resort has it by name, and the conversation waits in its queue', async () => {
  const ticket = await desk.opened();
  assert.deepEqual(await desk.stateOf(ticket), waits('marta'));
});

test('who carries least gets the next one; then who has gone longest without', async () => {
  await desk.online('ines');
  await desk.online('rafael');
  const order: (string | null)[] = [];
  for (let n = 0; n < 4; n++) {
    desk.clock.advance(1_000);
    order.push((await desk.stateOf(await desk.opened())).assignee);
  }
  assert.deepEqual(order, ['ines', 'rafael', 'ines', 'rafael']);
});

test('whoever comes online or has room again gets what waits: the most pressing first, each once', async () => {
  const first = await desk.opened();
  desk.clock.advance(MINUTE_MS);
  const second = await desk.opened();
  await desk.office.rows(`update ticket set priority = 'urgent' where id = $1`, [second.id]);
  await desk.office.rows(`update agent set capacity = 1`);
  await desk.online('ines');
  await Promise.all([desk.sweep(), desk.sweep()]);
  assert.deepEqual(await desk.stateOf(second), held('ines', 'queue'));
  assert.deepEqual(await desk.stateOf(first), waits('marta'));
  await desk.sweep();
  await desk.office.rows(`update agent set capacity = 2 where id = 'ines'`);
  await desk.sweep();
  assert.deepEqual(await desk.stateOf(first), held('ines', 'queue'));
  const pulls = await desk.office.rows(
    `select from event where payload->>'rule' = 'pull' and conversation_id = any($1)`,
    [[first.conversationId, second.conversationId]],
  );
  assert.equal(pulls.length, 2);
});

test('many who come at once never overrun the capacity of the few who are there', async () => {
  await desk.office.rows(`update agent set capacity = 3`);
  await desk.online('ines');
  await desk.online('rafael');
  const tickets = await Promise.all(Array.from({ length: 12 }, () => desk.opened()));
  const states = await Promise.all(tickets.map(desk.stateOf));
  const count = (agent: string) => states.filter(({ holder }) => holder === `agent:${agent}`).length;
  assert.deepEqual([count('ines'), count('rafael')], [3, 3]);
  assert.equal(states.filter(({ rule }) => rule === 'fallback').length, 6);
});

test('a capacity of 0 for all is nobody who is fit; a queue without members has its owner of last resort', async () => {
  await desk.office.rows(`update agent set capacity = 0`);
  await desk.online('ines');
  assert.deepEqual(await desk.stateOf(await desk.opened()), waits('marta'));
  await desk.client.routing.putQueue({ params: CARE, body: { members: [], fallbackAgent: 'rafael' } });
  assert.deepEqual(await desk.stateOf(await desk.opened()), waits('rafael'));
});

test('of two who take the same ticket at once the first has it, and the other is told who', async () => {
  const ticket = await desk.opened();
  const claim = (agent: string) =>
    desk.client.routing.claimTicket({ params: { ticket: ticket.number }, body: { agent } });
  const codes = await Promise.all([codeOf(claim('ines')), codeOf(claim('rafael'))]);
  assert.deepEqual(codes.toSorted(), ['HELD_BY', 'no refusal']);
  const winner = codes[0] === 'no refusal' ? 'ines' : 'rafael';
  assert.deepEqual(await desk.stateOf(ticket), held(winner, 'claim'));
  assert.equal(await codeOf(claim(winner)), 'no refusal');
});

test('take next gives what is next, and nothing when nothing waits', async () => {
  const first = await desk.opened();
  desk.clock.advance(MINUTE_MS);
  const second = await desk.opened();
  const next = () => desk.client.routing.takeNext({ params: CARE, body: { agent: 'ines' } });
  assert.equal((await next()).ticketId, first.id);
  assert.equal((await next()).ticketId, second.id);
  assert.deepEqual(await next(), { ticketId: null, number: null, conversationId: null });
  const elsewhere = desk.client.routing.takeNext({ params: { queue: 'nowhere' }, body: { agent: 'ines' } });
  assert.equal(await codeOf(elsewhere), 'QUEUE_NOT_FOUND');
});

test('who is removed with forty conversations leaves none behind, and forty are not too many for one colleague', async () => {
  await desk.office.rows(`update agent set capacity = 50`);
  await desk.online('ines');
  const tickets = await Promise.all(Array.from({ length: 40 }, () => desk.opened()));
  assert.ok((await Promise.all(tickets.map(desk.stateOf))).every(({ holder }) => holder === 'agent:ines'));
  await desk.office.rows(`update agent set capacity = 25 where id = 'rafael'`);
  await desk.online('rafael');
  const { db, workspaceId } = desk;
  const woken = await transaction(db, workspaceId, async (tx) => {
    await tx.query(`update agent set state = 'removed' where id = 'ines'`);
    const release = { by: 'marta', rule: 'released', forGood: true, at: desk.clock.now() } as const;
    return releaseAgent(tx, workspaceId, 'ines', release);
  });
  assert.equal(woken.length, 40);
  for (const id of woken) desk.office.product.turns.wake(workspaceId, id);
  await desk.office.settled();
  const states = await Promise.all(tickets.map(desk.stateOf));
  assert.equal(states.filter(({ holder }) => holder === 'agent:rafael').length, 25);
  assert.equal(
    states.filter(({ assignee, holder }) => assignee === 'marta' && holder === 'queue:care').length,
    15,
  );
  const [told] = await desk.office.rows<{ n: number }>(
    `select count(*)::int as n from notification where agent_id = 'rafael' and details->>'why' = 'released'`,
  );
  assert.equal(told?.n, 25);
});

test('who goes offline or falls silent keeps what they hold for the grace, then it passes on, once', async () => {
  await desk.online('ines');
  const ticket = await desk.opened();
  await desk.online('rafael');
  await desk.offline('ines');
  desk.clock.advance(9 * MINUTE_MS);
  await desk.online('rafael');
  await desk.sweep();
  assert.equal((await desk.stateOf(ticket)).assignee, 'ines');
  desk.clock.advance(MINUTE_MS);
  await desk.sweep();
  await desk.sweep();
  assert.deepEqual(await desk.stateOf(ticket), held('rafael', 'queue'));
  desk.clock.advance(25 * MINUTE_MS);
  await desk.sweep();
  assert.deepEqual(await desk.stateOf(ticket), waits('marta'), 'rafael fell silent');
});

test('who comes back within the grace keeps what they hold', async () => {
  await desk.online('ines');
  const ticket = await desk.opened();
  await desk.offline('ines');
  desk.clock.advance(9 * MINUTE_MS);
  await desk.online('ines');
  desk.clock.advance(2 * MINUTE_MS);
  await desk.sweep();
  assert.equal((await desk.stateOf(ticket)).assignee, 'ines');
});
