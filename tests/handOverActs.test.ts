import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addAgent } from '../src/access/addAgent.ts';
import { inWorkspace } from '../src/db/inWorkspace.ts';
import { SEED } from '../world/seed/facts.ts';
import { askForRefund, MARTA, MARTAS_ORDER } from '../demo/refund/askForRefund.ts';
import { expectRefunds } from '../demo/refund/checks.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
before(async () => {
  product = await startProduct();
  const [workspace] = product.loopline.workspaces;
  assert.ok(workspace);
  for (const [id, role] of [
    ['ines', 'agent'],
    ['rui', 'agent'],
    ['sofia', 'supervisor'],
  ] as const) {
    await inWorkspace(product.loopline.db, workspace.id, (tx) =>
      addAgent(tx, workspace.id, { id, name: id, email: `${id}@example.com`, role }, product.clock.now()),
    );
  }
});
after(() => product.close());

interface Actions {
  epoch: number;
  loops: {
    id: string;
    state: string;
    actions: { title: string; act: { kind: string; name?: string }; money: object | null }[];
    handBack: { state: string; says: string | null }[];
    approval: { id: string; askedBy: string; money: object } | null;
  }[];
  unsent: { text: string } | null;
}

async function conversationOf(from: string): Promise<string> {
  return (await product.matterOf(from)).loop.conversationId;
}

async function actionsFor(from: string, agent: string): Promise<Actions> {
  const id = await conversationOf(from);
  const { status, body } = await product.api('GET', `/api/v1/conversations/${id}/actions?agent=${agent}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as Actions; // as the endpoint describes it; the server checks its replies here
}

async function act(
  from: string,
  agent: string,
  what: object,
): Promise<{ status: number; code: unknown; body: Record<string, unknown> }> {
  const id = await conversationOf(from);
  const { status, body } = await product.api('POST', `/api/v1/conversations/${id}/acts`, {
    agent,
    act: what,
  });
  await product.settled();
  return { status, code: body.code, body };
}

test('an agent sees what can be done where the matter stands, and says it for the customer under the same rules', async () => {
  await askForRefund(product);
  const { loops, epoch } = await actionsFor(MARTA, 'ines');
  const [loop] = loops;
  assert.ok(loop && loop.state === 'confirming');
  assert.deepEqual(
    loop.actions.map(({ act: { kind } }) => kind),
    ['answer', 'answer', 'answer'],
  );
  assert.equal(loop.handBack[0]?.state, 'confirming');
  assert.match(loop.handBack[0]?.says ?? '', /Shall I go ahead/);
  // A tab that shows an earlier state does nothing, and is told what is true.
  const stale = await act(MARTA, 'ines', {
    kind: 'answer',
    loopId: loop.id,
    heard: { type: 'affirm' },
    seen: { state: 'choosingRemedy' },
  });
  assert.deepEqual([stale.status, stale.code], [409, 'ACT_REFUSED']);
  assert.match(JSON.stringify(stale.body.details), /confirming/);
  assert.equal((await act(MARTA, 'ines', { kind: 'takeOver', epoch })).status, 200);
  assert.equal(
    (await act(MARTA, 'ines', { kind: 'answer', loopId: loop.id, heard: { type: 'affirm' } })).status,
    200,
  );
  expectRefunds(product, MARTAS_ORDER, [SEED.marta.refundableOrder.total]);
});

test('who writes while a colleague holds is told the name, loses no word, and takes it only in so many words and with leave', async () => {
  const refused = await act(MARTA, 'rui', { kind: 'write', text: 'Rui here, one moment.' });
  assert.deepEqual([refused.status, refused.code], [409, 'HELD_BY']);
  assert.equal((await actionsFor(MARTA, 'rui')).unsent?.text, 'Rui here, one moment.');
  assert.equal((await act(MARTA, 'rui', { kind: 'takeOver' })).code, 'HELD_BY');
  assert.equal((await act(MARTA, 'sofia', { kind: 'write', text: 'Sofia here.' })).code, 'HELD_BY');
  assert.equal((await act(MARTA, 'sofia', { kind: 'takeOver' })).status, 200);
  assert.equal((await act(MARTA, 'sofia', { kind: 'write', text: 'Sofia here.' })).status, 200);
  await product.pass(60_000);
  assert.ok(product.chat(MARTA).some(({ text }) => text === 'Sofia here.'));
  assert.ok(!product.chat(MARTA).some(({ text }) => text.startsWith('Rui')));
});

test('a promise in the words of an agent is written down with its date, and taken back when it was none', async () => {
  const { body } = await act(MARTA, 'sofia', { kind: 'write', text: 'I will call you tomorrow at 10 am.' });
  const [change] = body.changes as { promise?: { id: string; loopId: string; words: string } }[];
  assert.equal(change?.promise?.words, 'I will call you tomorrow at 10 am.');
  const promised = async () => (await product.rows(`select from obligation where made_by = 'sofia'`)).length;
  assert.equal(await promised(), 1);
  const drop = { kind: 'dropPromise', loopId: change.promise.loopId, promiseId: change.promise.id };
  assert.equal((await act(MARTA, 'ines', drop)).code, 'FORBIDDEN');
  assert.equal((await act(MARTA, 'sofia', drop)).status, 200);
  assert.equal(await promised(), 0);
});

test('above the limit of an agent a second, different person approves, and nobody approves what they asked for', async () => {
  const { waId: lucia, aboveLimitOrder } = SEED.lucia;
  const { currency } = SEED.lucia;
  const limits = [{ role: 'agent', currency, minor: 1_000 }];
  assert.equal((await product.api('PUT', '/api/v1/approval-limits', { limits })).status, 200);
  await product.write(lucia, `quiero devolver el pedido ${aboveLimitOrder.number}`);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await product.tap(lucia, choice);
  const [loop] = (await actionsFor(lucia, 'ines')).loops;
  assert.ok(loop && loop.state === 'approving');
  assert.deepEqual(loop.actions[0]?.money, { minor: aboveLimitOrder.total, currency });
  const approve = { kind: 'move', loopId: loop.id, name: 'approve' };
  const asked = await act(lucia, 'ines', approve);
  assert.equal(asked.status, 200);
  expectRefunds(product, aboveLimitOrder.number, []);
  const [waiting] = (await actionsFor(lucia, 'rui')).loops;
  assert.equal(waiting?.approval?.askedBy, 'ines');
  const grant = { kind: 'second', loopId: loop.id, approvalId: waiting.approval.id, decision: 'grant' };
  assert.equal((await act(lucia, 'ines', grant)).code, 'FORBIDDEN');
  assert.equal((await act(lucia, 'rui', grant)).code, 'FORBIDDEN');
  const told = await product.rows<{ agent_id: string }>(
    `select agent_id from notification where about = 'approvalWaits' order by agent_id`,
  );
  assert.ok(told.length > 0 && told.every(({ agent_id: agent }) => agent !== 'ines'), 'who leads is told');
  const { body: list } = await product.api('GET', '/api/v1/approvals');
  assert.equal((list.items as unknown[]).length, 1);
  assert.equal((await act(lucia, 'sofia', grant)).status, 200);
  expectRefunds(product, aboveLimitOrder.number, [aboveLimitOrder.total]);
  assert.equal((await act(lucia, 'sofia', grant)).code, 'ACT_REFUSED');
  const rows = await product.rows('select status, asked_by, decided_by from approval');
  assert.deepEqual(rows, [{ status: 'granted', asked_by: 'ines', decided_by: 'sofia' }]);
});

test('a brief sums up what there is to know, and a conversation of nobody is not found', async () => {
  const id = await conversationOf(MARTA);
  const { status, body } = await product.api('GET', `/api/v1/conversations/${id}/brief`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.ok((body.matters as { flow: string }[]).some(({ flow }) => flow === 'refund'));
  const none = '01a1fc93-6141-7627-b719-70dfcce24514';
  for (const what of ['actions', 'brief', 'suggestion']) {
    assert.equal((await product.api('GET', `/api/v1/conversations/${none}/${what}`)).status, 404, what);
  }
});
