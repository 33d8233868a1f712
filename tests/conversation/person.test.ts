import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { conversationOf, customer, errorsIn, openLoopsOf, stranger, ticketsOf } from './talk.ts';

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

const holderOf = async (waId: string) =>
  (await conversationOf<{ holder_kind: string; holder: string | null }>(product, waId)).holder;

test('who wants a person gets one, and the open matter stays where it stands', async () => {
  const marta = customer(product, SEED.marta.waId);
  await marta.says('I want my money back');
  const { text } = await marta.says('I want to talk to a human');
  assert.match(text, /getting a colleague/);
  assert.deepEqual(await ticketsOf(product, marta.waId), [
    { queue: 'support', reason: 'wantsPerson', priority: 'normal' },
  ]);
  const [loop] = await openLoopsOf(product, marta.waId);
  assert.equal(loop?.state, 'supposingOrder');
  assert.equal((await marta.says('hello?')).count, 0);
});

test('displeasure is met with a word, and the matter goes on', async () => {
  const joao = customer(product, SEED.joao.waId);
  await joao.says('I want to return something');
  const { text, choices } = await joao.says('this is the third time I ask, terrible service');
  assert.match(text, /I am sorry about that/);
  assert.match(text, /Which order is it about\?/);
  assert.equal(choices.length, 4);
});

test('anger is met with a person at once, ahead of others', async () => {
  const visitor = stranger(product);
  const { text } = await visitor.says('you are idiots, fuck off');
  assert.match(text, /A colleague takes it from here/);
  assert.deepEqual(await ticketsOf(product, visitor.waId), [
    { queue: 'support', reason: 'angry', priority: 'high' },
  ]);
});

for (const words of ['I will sue you and call my lawyer', 'the lamp caught fire and burned my daughter']) {
  test(`'${words}' gets one fixed line and a responsible person`, async () => {
    const visitor = stranger(product);
    const { text, choices, count } = await visitor.says(words);
    assert.match(text, /^Thank you for telling us\. A responsible colleague reads this/);
    assert.deepEqual([choices, count], [[], 1]);
    const [ticket] = await ticketsOf(product, visitor.waId);
    assert.equal(ticket?.priority, 'high');
    assert.notEqual(await holderOf(visitor.waId), null);
  });
}

test('what is not understood again and again goes to a person', async () => {
  const visitor = stranger(product);
  for (const words of ['blorf gnarg', 'xyzzy plugh']) assert.ok((await visitor.says(words)).count > 0);
  assert.match(
    (await visitor.says('quux frobnicate')).text,
    /A colleague takes it from here|getting a colleague/,
  );
  assert.equal((await ticketsOf(product, visitor.waId)).length, 1);
});

test('a question without an answer offers a person, whose ticket names what it is about', async () => {
  const visitor = stranger(product);
  const { text, choices } = await visitor.says('has my payment gone through?');
  assert.match(text, /do not have an answer to that/);
  assert.deepEqual(choices, ['Talk to a person', 'No, thanks']);
  assert.match((await visitor.says('sure')).text, /getting a colleague/);
  assert.deepEqual(await ticketsOf(product, visitor.waId), [
    { queue: 'support', reason: 'paymentPending', priority: 'normal' },
  ]);
  const [loop] = await openLoopsOf(product, visitor.waId);
  assert.deepEqual([loop?.flow, loop?.reason], ['inquiry', 'paymentPending']);
});

test('who does not want the person ends the inquiry, which counts as unanswered', async () => {
  const visitor = stranger(product);
  await visitor.says('has my payment gone through?');
  assert.match((await visitor.says('no')).text, /I am here if you need anything/);
  assert.deepEqual(await openLoopsOf(product, visitor.waId), []);
});

test('none of it was an error', () => {
  assert.deepEqual(errorsIn(product), []);
});
