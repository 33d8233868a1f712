import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { askForRefund, MARTA, MARTAS_TOTAL } from '../../../demo/refund/askForRefund.ts';
import { ROLE_PERMISSIONS } from '../../../src/api/permission.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { signedIn } from '../../harness/signedIn.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

let product: Product;
let desk: Console;
let place: string;
let found: { path: string; body: object };
/** A refund that nobody knows the outcome of, at a desk whose agents move no money. */
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  const { faults } = product.world.payments;
  await askForRefund(product);
  faults.set({ kind: 'dropAnswer', path: '/refunds', method: 'POST', times: 1 });
  faults.set({ kind: 'down', path: '/refunds', skip: 1 });
  await product.tap(MARTA, 'yes');
  const [effect] = await product.rows<{ id: string; conversation: string }>(
    `select id, conversation_id as conversation from effect where operation = 'payments.refund'`,
  );
  const refund = product.world.payments.refunds().find(({ amount }) => amount === MARTAS_TOTAL);
  assert.ok(effect && refund);
  place = `/inbox/${effect.conversation}`;
  const output = { refundRef: refund.id, status: 'succeeded' };
  found = {
    path: `/conversations/${effect.conversation}/effects/${effect.id}/done`,
    body: { outcome: 'refunded', output, reference: refund.id },
  };
  const asAdmin = await signedIn(product.served, 'vera', 'admin');
  const permissions = ROLE_PERMISSIONS.agent.filter((each) => each !== 'approval.give');
  const { status } = await asAdmin('PUT', '/access/roles/agent', { permissions });
  assert.equal(status, 204);
});
after(async () => {
  await desk.close();
  await product.close();
});

const refundIn = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Case' })
    .getByRole('listitem')
    .filter({ hasText: 'the payment provider' })
    .filter({ hasText: 'Refund' });
const stateOf = async () =>
  (await product.rows<{ state: string }>(`select state from effect where operation = 'payments.refund'`))[0]
    ?.state;

test('who may not let money go is not offered to write down that it went, and the server refuses it', async () => {
  const page = await desk.open({ id: 'rui', role: 'agent', name: 'Rui Prado' }, place);
  await refundIn(page).getByText('no answer').waitFor();
  await refundIn(page).getByRole('button', { name: 'Try again' }).waitFor();
  assert.equal(await refundIn(page).getByRole('button', { name: 'Done by hand' }).count(), 0);
  const asRui = await signedIn(product.served, 'rui', 'agent');
  const { status, body } = await asRui('POST', found.path, found.body);
  assert.deepEqual([status, body.code], [403, 'FORBIDDEN']);
  assert.match(body.detail, /needs 'approval\.give'/);
  assert.equal(await stateOf(), 'unknown');
});

test('who may only read is offered neither, and the server refuses both', async () => {
  const page = await desk.open({ id: 'nora', role: 'auditor', name: 'Nora' }, place);
  await refundIn(page).getByText('no answer').waitFor();
  assert.equal(await refundIn(page).getByRole('button').count(), 0);
  const asNora = await signedIn(product.served, 'nora', 'auditor');
  for (const path of [found.path, found.path.replace('/done', '/retry')]) {
    const { status, body } = await asNora('POST', path, path === found.path ? found.body : {});
    assert.deepEqual([status, body.code], [403, 'FORBIDDEN'], path);
  }
  assert.equal(await stateOf(), 'unknown');
});

test('who may, does: it is offered and written down', async () => {
  const page = await desk.open({ id: 'marina', role: 'supervisor', name: 'Marina Costa' }, place);
  await refundIn(page).getByRole('button', { name: 'Done by hand' }).waitFor();
  const asMarina = await signedIn(product.served, 'marina', 'supervisor');
  const { status } = await asMarina('POST', found.path, found.body);
  assert.equal(status, 204);
  await refundIn(page).getByText('done, looked up').waitFor();
});
