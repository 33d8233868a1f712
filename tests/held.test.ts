import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL } from '../demo/refund/askForRefund.ts';
import { expectRefunds } from '../demo/refund/checks.ts';
import { DAY_MS, SECOND_MS } from '../src/base/clock.ts';
import { noFaults, type FaultPoint } from '../src/base/faults.ts';
import { forgetHeld } from '../src/held/forgetHeld.ts';
import { SEED } from '../world/seed/facts.ts';
import { signedIn } from './harness/signedIn.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { waId: LUCIA, aboveLimitOrder } = SEED.lucia;
const SOFA = aboveLimitOrder.number;

let failsAt: FaultPoint | null = null;
let product: Product;
let marina: Awaited<ReturnType<typeof signedIn>>;
before(async () => {
  const faults = {
    ...noFaults,
    at: (point: FaultPoint) => {
      if (point !== failsAt) return;
      failsAt = null;
      throw new Error(`the process breaks at ${point}`);
    },
  };
  product = await startProduct({ faults });
  marina = await signedIn(product.served, 'marina', 'supervisor');
});
after(() => product.close());

/** Up to the approval that finance is asked for. */
async function askForSofa(): Promise<void> {
  await product.write(LUCIA, `quiero devolver el pedido ${SOFA}`);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await product.tap(LUCIA, choice);
}

async function loopOf(from: string) {
  const { loop } = await product.matterOf(from);
  const actions = await marina('GET', `/conversations/${loop.conversationId}/actions`);
  return { ...loop, epoch: actions.body.epoch as number };
}

async function holdAct(from: string, act: object, more: object = {}) {
  const { id, conversationId, epoch } = await loopOf(from);
  const does = { kind: 'act', conversationId, epoch, act: { loopId: id, ...act } };
  return marina('POST', '/held', { does, title: 'Do it', ...more });
}

const stateOf = async (id: string) =>
  (await product.rows<{ state: string }>('select state from held_act where id = $1', [id]))[0]?.state;
const told = async (call = marina) =>
  (await call('GET', '/notifications')).body.items.filter(
    ({ about }: { about: string }) => about === 'heldRefused',
  );

test('what is undone within its moment is never done, and what is not is done once, with nobody there', async () => {
  await askForSofa();
  const first = await holdAct(LUCIA, { kind: 'move', name: 'approve' });
  assert.equal(first.status, 201, JSON.stringify(first.body));
  assert.equal(first.body.state, 'held');
  const mine = await marina('GET', '/held');
  assert.deepEqual(
    mine.body.items.map(({ id }: { id: string }) => id),
    [first.body.id],
  );
  await product.pass(5 * SECOND_MS);
  expectRefunds(product, SOFA, []);
  assert.equal((await marina('DELETE', `/held/${first.body.id}`)).status, 204);
  assert.equal((await marina('DELETE', `/held/${first.body.id}`)).status, 204, 'undone twice is undone');
  await product.pass(DAY_MS / 24);
  expectRefunds(product, SOFA, []);
  const second = await holdAct(LUCIA, { kind: 'move', name: 'approve' });
  await product.pass(6 * SECOND_MS);
  expectRefunds(product, SOFA, [aboveLimitOrder.total]);
  assert.equal(await stateOf(second.body.id), 'done');
  const late = await marina('DELETE', `/held/${second.body.id}`);
  assert.deepEqual([late.status, late.body.code], [409, 'HELD_ACT_SETTLED']);
  assert.deepEqual((await marina('GET', '/held')).body.items, []);
});

test('only who asked for it sees and undoes it', async () => {
  const held = await holdAct(LUCIA, { kind: 'closeLoop', outcome: 'noAnswerNeeded' });
  assert.equal(held.status, 201, JSON.stringify(held.body));
  const rafael = await signedIn(product.served, 'rafael', 'manager');
  assert.deepEqual((await rafael('GET', '/held')).body.items, []);
  const refused = await rafael('DELETE', `/held/${held.body.id}`);
  assert.deepEqual([refused.status, refused.body.code], [404, 'HELD_ACT_NOT_FOUND']);
  assert.equal((await marina('DELETE', `/held/${held.body.id}`)).status, 204);
});

test('what a process took that has died over it is done by another, once', async () => {
  await askForRefund(product);
  await marina('POST', `/conversations/${(await loopOf(MARTA)).conversationId}/acts`, {
    act: { kind: 'takeOver' },
  });
  const held = await holdAct(MARTA, { kind: 'answer', heard: { type: 'affirm' } });
  await product.rows(
    `with dead as (insert into process (started_at) values (now()) returning id)
     update held_act set state = 'running', taken_by = dead.id from dead where held_act.id = $1`,
    [held.body.id],
  );
  assert.equal((await marina('DELETE', `/held/${held.body.id}`)).status, 409, 'it may be done already');
  expectRefunds(product, MARTAS_ORDER, []);
  await product.pass(6 * SECOND_MS);
  assert.equal(await stateOf(held.body.id), 'done');
  expectRefunds(product, MARTAS_ORDER, [MARTAS_TOTAL]);
});

for (const point of ['held.afterTake', 'held.afterAct'] as const) {
  test(`a break at ${point} neither loses the act nor does it twice`, async () => {
    const { conversationId } = await loopOf(LUCIA);
    const words = `Sigue en marcha (${point})`;
    const held = await marina('POST', '/held', {
      does: { kind: 'act', conversationId, act: { kind: 'write', text: words } },
      title: 'Send',
    });
    assert.equal(held.status, 201, JSON.stringify(held.body));
    failsAt = point;
    await product.pass(6 * SECOND_MS);
    await product.settled();
    assert.equal(failsAt, null);
    assert.equal(await stateOf(held.body.id), 'done');
    const said = await product.rows(`select id from message where content->>'text' like $1`, [`%${words}%`]);
    assert.equal(said.length, 1);
  });
}

test('when the conversation has changed hands meanwhile it is refused, and its agent is told why', async () => {
  const { conversationId } = await loopOf(LUCIA);
  const before = (await told()).length;
  const held = await holdAct(LUCIA, { kind: 'closeLoop', outcome: 'noAnswerNeeded' });
  const rafael = await signedIn(product.served, 'rafael', 'manager');
  const taken = await rafael('POST', `/conversations/${conversationId}/acts`, { act: { kind: 'takeOver' } });
  assert.equal(taken.status, 200, JSON.stringify(taken.body));
  await product.pass(6 * SECOND_MS);
  assert.equal(await stateOf(held.body.id), 'refused');
  assert.equal((await product.matterOf(LUCIA)).loop.closedAt, null);
  const [newest, ...others] = await told();
  assert.equal(others.length, before);
  assert.equal(newest.conversationId, conversationId);
  assert.match(newest.details.reason, /changed hands/);
});

/** Work for finance on Lucía's matter, opened once. */
async function openTicket() {
  const { protocolNumber } = await loopOf(LUCIA);
  const [open] = (await marina('GET', '/tickets?queue=finance')).body.items;
  if (open) return open as { id: string; protocolNumber: string };
  const asked = { protocolNumber, queue: 'finance', reason: 'doubt' };
  const { status, body } = await marina('POST', '/tickets', asked);
  assert.equal(status, 201, JSON.stringify(body));
  return body as { id: string; protocolNumber: string };
}

test('what an agent may not do any more when the moment comes is not done', async () => {
  const ticket = await openTicket();
  const does = { kind: 'assign', ticket: ticket.id, to: { agent: 'rafael' } };
  const sara = await signedIn(product.served, 'sara', 'supervisor');
  const held = await sara('POST', '/held', { does, title: 'Transfer' });
  assert.equal(held.status, 201, JSON.stringify(held.body));
  await product.rows(`update agent set role = 'agent' where id = 'sara'`);
  await product.pass(6 * SECOND_MS);
  assert.equal(await stateOf(held.body.id), 'refused');
  const [newest] = await told(sara);
  assert.match(newest.details.reason, /conversation\.assign/);
  const now = await sara('POST', '/held', { does, title: 'Transfer' });
  assert.deepEqual([now.status, now.body.code], [403, 'FORBIDDEN'], 'and is not held at all');
});

test('a transfer happens after its moment; at once, it answers with what came of it', async () => {
  const ticket = await openTicket();
  const does = (agent: string) => ({ kind: 'assign', ticket: ticket.id, to: { agent } });
  await marina('POST', '/held', { does: does('rafael'), title: 'Transfer' });
  const read = async () => (await marina('GET', `/tickets/${ticket.id}`)).body.assignee;
  assert.notEqual(await read(), 'rafael');
  await product.pass(6 * SECOND_MS);
  assert.equal(await read(), 'rafael');
  const atOnce = await marina('POST', '/held', { does: does('marina'), title: 'Transfer', afterMs: 0 });
  assert.deepEqual([atOnce.status, atOnce.body.state], [201, 'done']);
  assert.equal(await read(), 'marina');
});

test('closing a ticket is refused now when something is missing, and then when it was changed since', async () => {
  const ticket = await openTicket();
  const does = (version: number) => ({ kind: 'solve', ticket: ticket.id, version });
  await marina('PUT', '/loops/' + ticket.protocolNumber + '/next-step', {
    words: 'Call back',
    deadlineAt: new Date(product.clock.now().getTime() + DAY_MS).toISOString(),
  });
  const { version, closingLacks } = (await marina('GET', `/tickets/${ticket.id}`)).body;
  assert.deepEqual(closingLacks, []);
  const held = await marina('POST', '/held', { does: does(version), title: 'Close' });
  assert.equal(held.status, 201, JSON.stringify(held.body));
  await marina('PATCH', `/tickets/${ticket.id}`, { priority: 'urgent' });
  await product.pass(6 * SECOND_MS);
  assert.equal(await stateOf(held.body.id), 'refused');
  const stale = await marina('POST', '/held', { does: does(version), title: 'Close', afterMs: 0 });
  assert.deepEqual([stale.status, stale.body.code], [409, 'TICKET_CHANGED']);
  const again = await marina('POST', '/held', { does: does(version + 1), title: 'Close', afterMs: 0 });
  assert.equal(again.status, 201, JSON.stringify(again.body));
  assert.equal((await marina('GET', `/tickets/${ticket.id}`)).body.status, 'solved');
});

test('what was settled is forgotten after a week', async () => {
  await forgetHeld(product.served.db, product.served.workspaceId, product.clock.now());
  const count = async () => (await product.rows('select from held_act')).length;
  assert.ok((await count()) > 0);
  const later = new Date(product.clock.now().getTime() + 8 * DAY_MS);
  await forgetHeld(product.served.db, product.served.workspaceId, later);
  assert.equal(await count(), 0);
});

test('an act that was held when the product ended is done by the one that starts after it', async () => {
  const first = await startProduct();
  const luisa = await signedIn(first.served, 'luisa', 'supervisor');
  await askForRefund(first);
  const { id: loopId, conversationId } = (await first.matterOf(MARTA)).loop;
  await luisa('POST', `/conversations/${conversationId}/acts`, { act: { kind: 'takeOver' } });
  const act = { kind: 'answer', loopId, heard: { type: 'affirm' } };
  const does = { kind: 'act', conversationId, act };
  assert.equal((await luisa('POST', '/held', { does, title: 'Refund' })).status, 201);
  await first.stopProduct();
  first.clock.advance(10 * SECOND_MS);
  expectRefunds(first, MARTAS_ORDER, []);
  const { base, worlds, clock } = first;
  const second = await startProduct({ base, worlds, clock });
  await second.settled();
  expectRefunds(second, MARTAS_ORDER, [MARTAS_TOTAL]);
  await second.close();
});
