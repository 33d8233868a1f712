import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { askForRefund, MARTA } from '../demo/refund/askForRefund.ts';
import { expectTended, ticketsIn } from '../demo/refund/checks.ts';
import { HOUR_MS } from '../src/base/clock.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product.close());

const held = () =>
  product.rows<{ held_reason: string }>(
    'select held_reason from channel_account where held_reason is not null',
  );

test('with an expired token what is to be said is held, and goes out when the token is right again', async () => {
  const { faults } = product.world.graph;
  faults.set({ kind: 'refuse', code: 190, status: 401 });
  await product.write(MARTA, 'I want my money back');
  assert.equal(product.lastTo(MARTA), '');
  assert.equal((await held()).length, 1);
  await expectTended(product, MARTA, { owner: 'assistant', waitsFor: 'customer' });
  await product.pass(2 * HOUR_MS);
  const [waiting] = await product.rows<{ status: string; attempt: number }>(
    `select status, attempt from message where direction = 'out'`,
  );
  assert.equal(waiting?.status, 'queued');
  assert.ok(waiting.attempt < 5, 'it is not tried again and again');

  faults.clear();
  while ((await held()).length > 0) await wait(50);
  await product.pass(10_000);
  assert.match(product.lastTo(MARTA), /LP-1042/);
  const sent = await product.rows(`select from message where direction = 'out' and status = 'delivered'`);
  assert.equal(sent.length, 1);
});

test('a template that is rejected after it was chosen fails for good, and a person takes the question over', async () => {
  await askForRefund(product);
  await product.tap(MARTA, 'yes');
  await product.world.graph.templateEvent({ name: 'refund_follow_up', language: 'en', event: 'REJECTED' });
  const chat = product.chat(MARTA).length;
  await product.pass(49 * HOUR_MS);
  assert.equal(product.chat(MARTA).length, chat);
  const { messages } = await expectTended(product, MARTA, { owner: 'assistant', waitsFor: 'customer' });
  assert.equal(messages.at(-1)?.status, 'failed');
  const [ticket] = await ticketsIn(product, 'support');
  assert.notEqual(ticket, undefined);
});

test('a number that the provider has restricted is held too, and a message that it never sent is not lost', async () => {
  const { faults } = product.world.graph;
  faults.set({ kind: 'refuse', code: 131031, status: 403 });
  await product.write(MARTA, 'I want my money back');
  assert.equal((await held()).length, 1);
  faults.clear();
  while ((await held()).length > 0) await wait(50);
  await product.pass(10_000);
  assert.match(product.lastTo(MARTA), /LP-1042/);
});
