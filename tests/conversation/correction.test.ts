import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { expectRefunds } from '../../demo/refund/checks.ts';
import { DAY_MS } from '../../src/base/clock.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { customer, errorsIn, openLoopsOf, ticketsOf } from './talk.ts';

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

test('another order than the first is looked for, and only that one is refunded', async () => {
  const joao = customer(product, SEED.joao.waId);
  const [jacket, shirt] = SEED.joao.recentOrders;
  await joao.says(`quero devolver o pedido ${jacket.number}`);
  await joao.taps('doesNotFit');
  await joao.taps('refund');
  const corrected = await joao.says(`desculpa, quis dizer o pedido ${shirt.number}`);
  assert.match(corrected.text, new RegExp(`Entendido: então é o pedido ${shirt.number}`));
  assert.match(corrected.text, /O que aconteceu\?/);
  await joao.taps('doesNotFit');
  await joao.taps('refund');
  await joao.says('sim');
  expectRefunds(product, jacket.number, []);
  expectRefunds(product, shirt.number, [shirt.total]);
});

test('another reason is decided on anew, and an exchange may become a refund', async () => {
  const maria = customer(product, SEED.mariaSalvador.waId);
  await maria.says(`quero devolver o pedido ${SEED.mariaSalvador.twoLineOrder.number}`);
  await maria.says('o primeiro');
  await maria.taps('changedMind');
  const reason = await maria.says('na verdade chegou com defeito');
  assert.match(reason.text, /anotei o outro motivo/);
  await maria.taps('exchange');
  const remedy = await maria.says('na verdade prefiro o dinheiro de volta');
  assert.match(remedy.text, /já mudei isso/);
  const [loop] = await openLoopsOf(product, maria.waId);
  assert.equal(loop?.state, 'confirming');
});

test('once the money is on its way that is said, and a person is offered', async () => {
  const marta = customer(product, SEED.marta.waId);
  await marta.says('I want my money back');
  for (const choice of ['doesNotFit', 'yes']) await marta.taps(choice);
  await product.pass(2 * DAY_MS);
  const late = await marta.says('sorry, I meant order LP-1099');
  assert.match(late.text, /already gone through/);
  assert.deepEqual(late.choices, ['Talk to a person', 'No, thanks']);
  const person = await marta.says('yes please');
  assert.match(person.text, /getting a colleague/);
  assert.deepEqual(await ticketsOf(product, marta.waId), [
    { queue: 'support', reason: 'correction', priority: 'normal' },
  ]);
  expectRefunds(product, SEED.marta.refundableOrder.number, [SEED.marta.refundableOrder.total]);
});

test('none of it was an error', () => {
  assert.deepEqual(errorsIn(product), []);
});
