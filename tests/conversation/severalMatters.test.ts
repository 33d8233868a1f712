import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { closedLoopsOf, customer, errorsIn, openLoopsOf, type Customer } from './talk.ts';

let product: Product;
let joao: Customer;
let lucia: Customer;
before(async () => {
  product = await startProduct();
  joao = customer(product, SEED.joao.waId);
  lucia = customer(product, SEED.lucia.waId);
});
after(() => product.close());

const [jacket, shirt, mug] = SEED.joao.recentOrders;
const { aboveLimitOrder: sofa, damagedOrder } = SEED.lucia;

test('another order than the one that is under way is a matter of its own', async () => {
  await joao.says(`quero devolver o pedido ${jacket.number}`);
  const second = await joao.says(`quero devolver o pedido ${shirt.number}`);
  assert.match(second.text, new RegExp(`pedido ${shirt.number}`));
  const loops = await openLoopsOf(product, joao.waId);
  assert.deepEqual(
    loops.map(({ object, state }) => [object, state]),
    [jacket, shirt].map(({ number }) => [number, 'choosingReason']),
  );
});

test('an answer that fits both goes to the one that asked last', async () => {
  await joao.says('não serviu');
  const states = (await openLoopsOf(product, joao.waId)).map(({ state }) => state);
  assert.deepEqual(states, ['choosingReason', 'choosingRemedy']);
});

test('with several matters open, who wants to cancel is asked which, and the other one goes on', async () => {
  const which = await joao.says('cancela');
  assert.deepEqual(which.choices, [`Reembolso ${jacket.number}`, `Reembolso ${shirt.number}`]);
  const { text, choices } = await joao.taps(`Reembolso ${jacket.number}`);
  assert.match(text, /parei sua solicitação/);
  assert.match(text, /Voltando ao seu assunto .*Reembolso/);
  assert.equal(choices.length, 3);
  const loops = await openLoopsOf(product, joao.waId);
  assert.deepEqual(
    loops.map(({ object }) => object),
    [shirt.number],
  );
});

test('a button of a question that is over is told as such, and changes nothing', async () => {
  await joao.says(`quero devolver o pedido ${mug.number}`);
  await joao.says('cancela');
  await joao.says('o horário da loja?');
  const old = await joao.taps(`Reembolso ${shirt.number}`);
  assert.match(old.text, /pergunta anterior|já avançamos/);
  assert.equal((await openLoopsOf(product, joao.waId)).length, 2);
});

test('a matter that is named is the one, and the one that is meant may be said in words', async () => {
  const named = await joao.says(`cancela a devolução do ${mug.number}`);
  assert.match(named.text, /parei sua solicitação/);
  await joao.says(`quero devolver o pedido ${mug.number}`);
  const which = await joao.says('cancela');
  assert.equal(which.choices.length, 2);
  await joao.says('a segunda');
  assert.deepEqual(
    (await openLoopsOf(product, joao.waId)).map(({ object }) => object),
    [shirt.number],
  );
});

test('when the matter that came between has been paid, the one before it is asked about again', async () => {
  await joao.says(`quero devolver o pedido ${mug.number}`);
  const before = await openLoopsOf(product, joao.waId);
  assert.equal(before.length, 2);
  for (const words of ['não serviu', 'quero o dinheiro de volta']) await joao.says(words);
  const { text } = await joao.says('sim');
  assert.match(text, /Seu reembolso de .* foi feito/);
  const other = before.find(({ object }) => object !== mug.number);
  assert.match(text, new RegExp(`Voltando ao seu assunto ${other?.number}`));
  assert.match(text, /O que aconteceu\?|O que você prefere\?/);
});

test('two matters in one message: the first is asked about, the second is noted and taken up when the first is over', async () => {
  const both = await lucia.says(`quiero devolver ${damagedOrder.number} y ${sofa.number}`);
  assert.match(both.text, /He anotado tu otro asunto \(Reembolso\) con el número 261121-/);
  assert.match(both.text, new RegExp(damagedOrder.number));
  assert.doesNotMatch(both.text, new RegExp(sofa.number));
  const [first, second] = await openLoopsOf(product, lucia.waId);
  assert.deepEqual([first?.object, second?.object], [damagedOrder.number, sofa.number]);
  const which = await lucia.says('cancela la devolución');
  assert.deepEqual(which.choices, [`Reembolso ${damagedOrder.number}`, `Reembolso ${sofa.number}`]);
  const cancelled = await lucia.says(damagedOrder.number);
  assert.match(cancelled.text, new RegExp(`asunto ${second?.number} \\(Reembolso\\)`));
  assert.match(cancelled.text, new RegExp(sofa.number));
  assert.deepEqual(await closedLoopsOf(product, lucia.waId), ['refund refund cancelled']);
});

test('a wish and a question in one message are both met, and one question is asked, last', async () => {
  const ana = customer(product, SEED.ana.waId);
  const { text, choices } = await ana.says(
    `${SEED.ana.finalSaleOrder.number} arrived broken and what are your opening hours?`,
  );
  assert.match(text, /08:00 to 22:00/);
  assert.ok(choices.length > 0);
  assert.ok(text.indexOf('08:00') < text.length - 60);
});

test('none of it was an error', () => {
  assert.deepEqual(errorsIn(product), []);
});
