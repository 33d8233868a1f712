import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL } from '../demo/refund/askForRefund.ts';
import { expectRefunds, expectTended, ticketsIn } from '../demo/refund/checks.ts';
import { MINUTE_MS } from '../src/base/clock.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
let path: string;
let refundRef: string;

/** The provider paid, its answer was lost, and it cannot be asked. */
beforeEach(async () => {
  product = await startProduct();
  const { faults } = product.world.payments;
  await askForRefund(product);
  faults.set({ kind: 'dropAnswer', path: '/refunds', method: 'POST', times: 1 });
  faults.set({ kind: 'down', path: '/refunds', skip: 1 });
  await product.tap(MARTA, 'yes');
  const [effect] = await product.rows<{ id: string; conversation_id: string }>(
    `select id, conversation_id from effect where operation = 'payments.refund'`,
  );
  const refund = product.world.payments.refunds().find(({ amount }) => amount === MARTAS_TOTAL);
  assert.ok(effect && refund);
  path = `/api/v1/conversations/${effect.conversation_id}/effects/${effect.id}`;
  refundRef = refund.id;
});
afterEach(() => product.close());

const found = (change: object = {}) => ({
  agent: 'paula',
  outcome: 'refunded',
  output: { refundRef, status: 'succeeded' },
  reference: refundRef,
  ...change,
});
/** What was answered: its status, and the code of a refusal. */
async function post(to: string, body: object): Promise<[number, string | null]> {
  const answer = await fetch(`${product.url}${to}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${product.apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const problem: { code?: string } = text === '' ? {} : JSON.parse(text);
  return [answer.status, problem.code ?? null];
}
const refundOf = async () => {
  const { effects } = await product.matterOf(MARTA);
  return effects.find(({ operation }) => operation === 'payments.refund');
};
const allocations = () => product.rows<{ state: string }>('select state from refund_allocation');

test('what a person found out goes on as if the system had answered, and is found out once', async () => {
  assert.equal((await refundOf())?.state, 'unknown');
  assert.deepEqual(await post(`${path}/done`, found()), [204, null]);
  await product.pass(MINUTE_MS);
  await expectTended(product, MARTA, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  assert.deepEqual((await refundOf())?.state, 'reconciled');
  assert.deepEqual(await allocations(), [{ state: 'spent' }]);
  const [{ output } = { output: null }] = await product.rows<{ output: object }>(
    `select output from effect where operation = 'payments.refund'`,
  );
  assert.partialDeepStrictEqual(output, { refundRef, reference: refundRef, foundBy: 'paula' });
  const refused = found({ outcome: 'refused', output: { reason: 'other', code: 'x' } });
  assert.deepEqual(await post(`${path}/done`, refused), [409, 'EFFECT_SETTLED']);
  assert.deepEqual(await post(`${path}/retry`, { agent: 'paula' }), [409, 'EFFECT_SETTLED']);
  product.world.payments.faults.clear();
  await product.pass(20 * MINUTE_MS);
  expectRefunds(product, MARTAS_ORDER, [MARTAS_TOTAL]);
});

test('the system is believed only what it could have answered', async () => {
  const wrong = [
    found({ outcome: 'vanished' }),
    found({ output: { refundRef, status: 'perhaps' } }),
    found({ reference: '' }),
  ];
  for (const body of wrong) assert.deepEqual(await post(`${path}/done`, body), [400, 'BODY_INVALID']);
  const elsewhere = `${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}/done`;
  assert.deepEqual(await post(elsewhere, found()), [404, 'EFFECT_NOT_FOUND']);
  assert.equal((await refundOf())?.state, 'unknown');
});

test('a refund that stays unknown is with finance; asked again, the provider tells, and nothing is paid twice', async () => {
  await product.pass(20 * MINUTE_MS);
  await expectTended(product, MARTA, {
    owner: 'queue:finance',
    waitsFor: 'person',
    state: 'refundUnknown',
  });
  assert.equal((await refundOf())?.state, 'manual');
  const [ticket] = await ticketsIn(product, 'finance');
  assert.match(JSON.stringify(ticket?.summary), /News by/);
  product.world.payments.faults.clear();
  assert.deepEqual(await post(`${path}/retry`, { agent: 'paula' }), [204, null]);
  await product.pass(MINUTE_MS);
  assert.equal((await refundOf())?.state, 'reconciled');
  assert.deepEqual(await allocations(), [{ state: 'spent' }]);
  expectRefunds(product, MARTAS_ORDER, [MARTAS_TOTAL]);
});
