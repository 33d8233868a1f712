import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { askForRefund, MARTA, MARTAS_ORDER } from '../demo/refund/askForRefund.ts';
import { expectClosed, expectRefunds, expectTended, mustAct, ticketsIn } from '../demo/refund/checks.ts';
import { DAY_MS } from '../src/base/clock.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const UUID = '01a1fc93-6141-7627-b719-70dfcce24514';
let product: Product;
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product.close());

async function acting(from: string, act: Parameters<Product['act']>[2]): Promise<[number, unknown]> {
  const { status, body } = await product.act(from, 'ines', act);
  return [status, body.code];
}

test('the API is closed without its token, and says what is wrong with a request', async () => {
  for (const authorization of ['', 'Bearer', 'Bearer wrong', 'Basic dG9rZW4=']) {
    const answer = await fetch(`${product.url}/api/v1/tickets`, { headers: { authorization } });
    assert.equal(answer.status, 401);
  }
  const acts = `/api/v1/conversations/${UUID}/acts`;
  const takeOver = { agent: 'ines', act: { kind: 'takeOver' } };
  const cases = [
    [await product.api('POST', acts, takeOver), 404, 'CONVERSATION_NOT_FOUND'],
    [await product.api('POST', acts, { agent: 'ines', act: { kind: 'dance' } }), 400, 'BODY_INVALID'],
    [await product.api('POST', acts, { ...takeOver, agent: '<b>' }), 400, 'BODY_INVALID'],
    [await product.api('POST', '/api/v1/conversations/none/acts', takeOver), 400, 'BODY_INVALID'],
    [await product.api('GET', '/api/v1/loops/261121-000001-3'), 404, 'LOOP_NOT_FOUND'],
    [await product.api('GET', '/api/v1/nothing'), 404, 'NOT_FOUND'],
  ] as const;
  for (const [{ status, body }, expected, code] of cases) {
    assert.deepEqual([status, body.code], [expected, code]);
  }
});

interface Line {
  text: string;
  source: { turn: number; message?: string; effect?: string };
}

test('who asks for a person gets a ticket with a protocol number and a summary in words', async () => {
  await askForRefund(product);
  await product.write(MARTA, 'I want to talk to a person');
  const { loop } = await product.matterOf(MARTA);
  assert.match(product.lastTo(MARTA), new RegExp(loop.protocolNumber));
  const { body } = await product.api('GET', '/api/v1/tickets?queue=support');
  const [ticket] = body.items as { number: string; summary: Record<string, Line[]>; dueAt: string }[];
  assert.equal(ticket?.number, `${loop.protocolNumber}/1`);
  assert.deepEqual(Object.keys(ticket.summary).sort(), ['checked', 'leftToDo', 'promised', 'wants']);
  const wants = ticket.summary.wants ?? [];
  assert.match(wants.map(({ text }) => text).join(' '), new RegExp(MARTAS_ORDER));
  // Each line leads to what it comes from: her own words, or what the shop said.
  for (const { source } of wants)
    assert.ok(source.turn > 0 && (source.message ?? source.effect) !== undefined);
  assert.ok(new Date(ticket.dueAt) > product.clock.now());
});

test('nothing that the assistant had decided leaves after a person has taken over', async () => {
  const { faults } = product.world.graph;
  await product.write(MARTA, 'I want my money back');
  faults.set({ kind: 'refuse', code: 190, status: 401 });
  await product.write(MARTA, 'yes'); // the answer to it waits for the token
  await mustAct(product, MARTA, 'ines', { kind: 'takeOver' });
  await mustAct(product, MARTA, 'ines', { kind: 'write', text: 'Inés here.' });
  const said = product.chat(MARTA).length;
  faults.clear();
  while (product.chat(MARTA).length === said) await product.pass(1_000);
  await product.pass(60_000);
  const later = product.chat(MARTA).slice(said);
  assert.deepEqual(
    later.map(({ text }) => text),
    ['Inés here.'],
  );
  const dropped = await product.rows(`select from message where status = 'dropped' and author = 'assistant'`);
  assert.equal(dropped.length, 1);
});

test('while a person speaks, the clocks of the assistant are silent', async () => {
  await askForRefund(product);
  await mustAct(product, MARTA, 'ines', { kind: 'takeOver' });
  const said = product.chat(MARTA).length;
  await product.pass(3 * DAY_MS);
  assert.equal(product.chat(MARTA).length, said);
  const { loop } = await product.matterOf(MARTA);
  assert.deepEqual([loop.owner, loop.outcome], ['agent:ines', null]);
});

test('a matter whose date passes while a person holds it gets a ticket and a new date: it is not forgotten', async () => {
  await askForRefund(product);
  await mustAct(product, MARTA, 'ines', { kind: 'takeOver' });
  assert.deepEqual(await ticketsIn(product, 'support'), []);
  for (let day = 1; day <= 3; day++) {
    await product.pass(DAY_MS);
    await expectTended(product, MARTA, { owner: 'agent:ines', waitsFor: 'customer' });
    assert.equal((await ticketsIn(product, 'support')).length, 1);
  }
  await mustAct(product, MARTA, 'ines', { kind: 'handBack' });
  assert.match(product.lastTo(MARTA), /Shall I go ahead|a word from you/);
  await product.pass(DAY_MS);
  await expectClosed(product, MARTA, 'abandoned');
});

test('an answer from the phone app takes over as well', async () => {
  await askForRefund(product);
  await product.world.graph.echo(MARTA, { type: 'text', text: 'I will call you.' });
  await product.pass(5_000);
  const said = product.chat(MARTA).length;
  await product.write(MARTA, 'yes');
  assert.equal(product.chat(MARTA).length, said + 1);
  assert.equal((await product.matterOf(MARTA)).loop.owner, 'agent:phone');
  expectRefunds(product, MARTAS_ORDER, []);
});

test('a step that a person must decide is not handed back undecided, and offers only its own acts', async () => {
  const stranger = '447700900123';
  await product.write(stranger, `I want a refund for order ${MARTAS_ORDER}`);
  await product.tap(stranger, 'person');
  await expectTended(product, stranger, {
    owner: 'queue:support',
    waitsFor: 'person',
    state: 'orderUnfound',
  });
  assert.deepEqual(await acting(stranger, { kind: 'takeOver' }), [200, undefined]);
  assert.deepEqual(await acting(stranger, { kind: 'handBack' }), [409, 'ACT_REFUSED']);
  assert.deepEqual(await acting(stranger, { kind: 'move', name: 'approve' }), [409, 'ACT_REFUSED']);
  await expectTended(product, stranger, { owner: 'agent:ines', waitsFor: 'person', state: 'orderUnfound' });
  await mustAct(product, stranger, 'ines', { kind: 'move', name: 'close' });
  await expectClosed(product, stranger, 'closedByPerson');
  assert.deepEqual(await ticketsIn(product, 'support'), []);
});

test('a matter is not closed while a system has not answered; then it needs an outcome and leaves nothing open', async () => {
  const { faults } = product.world.payments;
  await askForRefund(product);
  faults.set({ kind: 'down' });
  await product.tap(MARTA, 'yes');
  assert.deepEqual(await acting(MARTA, { kind: 'closeLoop', outcome: 'forgotten' }), [409, 'CLOSE_REFUSED']);
  faults.clear();
  await product.pass(60_000);
  assert.deepEqual(await acting(MARTA, { kind: 'closeLoop', outcome: '' }), [400, 'BODY_INVALID']);
  assert.deepEqual(await acting(MARTA, { kind: 'closeLoop', outcome: 'settledOnThePhone' }), [
    200,
    undefined,
  ]);
  const { promises, tickets } = await expectClosed(product, MARTA, 'settledOnThePhone');
  assert.ok(promises.every(({ keptAt }) => keptAt !== null));
  assert.ok(tickets.every(({ status }) => status === 'solved'));
  assert.deepEqual(await acting(MARTA, { kind: 'closeLoop', outcome: 'again' }), [409, 'ACT_REFUSED']);
});

test('a hand-back during an approval leaves the approval with its person, and its ticket', async () => {
  const { waId: lucia, aboveLimitOrder } = SEED.lucia;
  await product.write(lucia, `quiero devolver el pedido ${aboveLimitOrder.number}`);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await product.tap(lucia, choice);
  await mustAct(product, lucia, 'ines', { kind: 'takeOver' });
  await mustAct(product, lucia, 'ines', { kind: 'handBack' });
  await expectTended(product, lucia, { owner: 'queue:finance', waitsFor: 'person', state: 'approving' });
  assert.equal((await ticketsIn(product, 'finance')).length, 1);
  await mustAct(product, lucia, 'paula', { kind: 'move', name: 'approve' });
  expectRefunds(product, aboveLimitOrder.number, [aboveLimitOrder.total]);
});

test('the follow-up waits while a person holds the conversation', async () => {
  await askForRefund(product);
  await product.tap(MARTA, 'yes');
  await mustAct(product, MARTA, 'ines', { kind: 'takeOver' });
  const said = product.chat(MARTA).length;
  await product.pass(5 * DAY_MS);
  assert.equal(product.chat(MARTA).length, said);
  const { loop } = await product.matterOf(MARTA, 'refund');
  assert.deepEqual([loop.state, loop.outcome], ['settling', null]);
  assert.ok(new Date(loop.deadlineAt ?? 0) > product.clock.now());
});
