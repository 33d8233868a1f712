import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { closedLoopsOf, customer, errorsIn, openLoopsOf, stranger, type Customer } from './talk.ts';

let product: Product;
let marta: Customer;
before(async () => {
  product = await startProduct();
  marta = customer(product, SEED.marta.waId);
  await marta.says('I want my money back');
});
after(() => product.close());

const QUESTION = /If it is this one, what happened\?/;
const ANSWERS = [
  'It arrived damaged',
  'I got the wrong item',
  'It does not fit',
  'I changed my mind',
  'Something else',
  'Another order',
];
const BRIDGE = /Back to your request 261121-\d{6}-\d \(Refund\):/;

test('a question beside the matter is answered with its source, and the matter is taken up again', async () => {
  const { text, choices } = await marta.says('what are your opening hours?');
  assert.match(text, /08:00 to 22:00/);
  assert.match(text, /Source: /);
  assert.match(text, BRIDGE);
  assert.match(text, QUESTION);
  assert.deepEqual(choices, ANSWERS);
  assert.deepEqual(await closedLoopsOf(product, marta.waId), ['inquiry storeHours answered']);
});

test('what nobody wrote down is said to be unknown, and the matter is taken up again', async () => {
  const { text, choices } = await marta.says('has my payment gone through?');
  assert.match(text, /do not have an answer to that/);
  assert.match(text, QUESTION);
  assert.deepEqual(choices, ANSWERS);
  assert.equal((await closedLoopsOf(product, marta.waId)).at(-1), 'inquiry paymentPending unanswered');
});

for (const [words, expected] of [
  ['how are you?', /All well here/],
  ['are you a bot?', /assistant of Larch & Pine: a program, not a person/],
  ['what can you do?', /I can help you with: Refund/],
  ['you are great, I love this shop', /good to hear/],
  ['good morning', /Hello!/],
] as const) {
  test(`'${words}' gets a short answer, and the open question again`, async () => {
    const { text, count, choices } = await marta.says(words);
    assert.match(text, expected);
    assert.match(text, BRIDGE);
    assert.match(text, QUESTION);
    assert.deepEqual([count, choices], [1, ANSWERS]);
  });
}

for (const words of ['thank you', 'bye bye']) {
  test(`who says '${words}' is answered and not asked again`, async () => {
    const { text, count } = await marta.says(words);
    assert.equal(count, 1);
    assert.doesNotMatch(text, QUESTION);
  });
}

test('what is no matter of the business is told so, and the third time a person is offered', async () => {
  for (const words of ['write me a poem about the sea', 'tell me a joke']) {
    const { text } = await marta.says(words);
    assert.match(text, /only help with matters of Larch & Pine/);
    assert.match(text, QUESTION);
  }
  const third = await marta.says('can you help me with my homework');
  assert.deepEqual(third.choices, ['Talk to a person', 'No, thanks']);
  const declined = await marta.taps('No, thanks');
  assert.match(declined.text, BRIDGE);
  assert.deepEqual(declined.choices, ANSWERS);
});

test('the last question is said again to who asks for it, and to who wants to go on', async () => {
  assert.match((await marta.says('sorry, what did you ask?')).text, QUESTION);
  assert.match((await marta.says("let's continue")).text, QUESTION);
});

test('after all of it the matter stands where it stood, and goes on', async () => {
  assert.deepEqual(
    (await openLoopsOf(product, marta.waId)).map(({ flow, state }) => [flow, state]),
    [['refund', 'supposingOrder']],
  );
  assert.match((await marta.says('yes')).text, /Got it: .* What happened\?/);
});

test('a question with no matter open is an inquiry of its topic that ends answered', async () => {
  const visitor = stranger(product);
  const { text, choices } = await visitor.says('what are your opening hours?');
  assert.match(text, /08:00 to 22:00/);
  assert.deepEqual(choices, []);
  assert.deepEqual(await openLoopsOf(product, visitor.waId), []);
  assert.deepEqual(await closedLoopsOf(product, visitor.waId), ['inquiry storeHours answered']);
  const thanks = await visitor.says('thanks');
  assert.equal(thanks.count, 0);
});

test('who asks for another language is asked the same in it, and answered in it from then on', async () => {
  const joao = customer(product, SEED.joao.waId);
  await joao.says('quero devolver um produto');
  assert.match((await joao.says('in English please')).text, /Which order is it about\?/);
  assert.match((await joao.says('LP-1050')).text, /Got it: .* What happened\?/);
});

test('a word in another language changes nothing; two messages in it do', async () => {
  const maria = customer(product, SEED.mariaRecife.waId);
  assert.match((await maria.says('quero devolver um produto')).text, /pedido/);
  assert.match((await maria.says('thanks')).text, /Por nada!/);
  await maria.says('how are you?');
  assert.match((await maria.says('what did you ask?')).text, /order/);
});

test('how far a matter is, the matter itself tells', async () => {
  const lucia = customer(product, SEED.lucia.waId);
  await lucia.says(`quiero devolver ${SEED.lucia.aboveLimitOrder.number}`);
  const waiting = await lucia.says('¿cómo va mi reembolso?');
  assert.match(waiting.text, /espera tu respuesta/);
  assert.match(waiting.text, /¿Qué pasó\?/);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await lucia.taps(choice);
  assert.match((await lucia.says('¿cómo va mi reembolso?')).text, /Alguien del equipo tiene tu solicitud/);
});

test('none of it was an error', () => {
  assert.deepEqual(errorsIn(product), []);
});
