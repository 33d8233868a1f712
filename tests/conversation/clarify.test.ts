import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS } from '../../src/base/clock.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { closedLoopsOf, conversationOf, errorsIn, openLoopsOf, stranger, ticketsOf } from './talk.ts';

/** Words that the store's classifier finds between two of its intents. */
const BETWEEN = 'lamp sizes';

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

interface Asked {
  question: {
    kind: string;
    options: { id: string; title: string; command: { kind: string; question?: string } | null }[];
  } | null;
}

const questionOf = async (waId: string) => (await conversationOf<Asked>(product, waId)).question;

test('between two intents the contact is asked with two buttons and a third for neither', async () => {
  const visitor = stranger(product);
  const { text, choices } = await visitor.says(BETWEEN);
  assert.match(text, /Which of these do you mean\?/);
  assert.equal(choices.length, 3);
  assert.equal(choices[2], 'Something else');
  assert.ok(choices.every((title) => title.length <= 20));
  const question = await questionOf(visitor.waId);
  assert.equal(question?.kind, 'whichIntent');
  assert.equal(question?.options[0]?.command?.question, BETWEEN);
  const [loop] = await openLoopsOf(product, visitor.waId);
  assert.equal(loop?.flow, 'inquiry');
});

test('a tap carries out what the first words had come to', async () => {
  const visitor = stranger(product);
  const { choices } = await visitor.says(BETWEEN);
  await visitor.taps(choices[0] ?? '');
  assert.notEqual((await questionOf(visitor.waId))?.kind, 'whichIntent');
  const [row] = await product.rows<{ commands: { kind: string; question: string }[] }>(
    `select understood -> 0 -> 'commands' as commands from turn
     where conversation_id = $1 order by number desc limit 1`,
    [(await conversationOf<{ id: string }>(product, visitor.waId)).id],
  );
  assert.deepEqual(row?.commands[0]?.question, BETWEEN);
});

for (const words of ['the first one', '1']) {
  test(`'${words}' is an answer, too`, async () => {
    const visitor = stranger(product);
    await visitor.says(BETWEEN);
    await visitor.says(words);
    assert.notEqual((await questionOf(visitor.waId))?.kind, 'whichIntent');
    const [loop] = await openLoopsOf(product, visitor.waId);
    assert.notEqual(loop?.reason, 'inquiry');
  });
}

test('neither of them: other words are asked for, and the second time a person comes', async () => {
  const visitor = stranger(product);
  await visitor.says(BETWEEN);
  assert.match((await visitor.taps('Something else')).text, /in other words/);
  await visitor.says(BETWEEN);
  assert.match((await visitor.taps('Something else')).text, /getting a colleague/);
  assert.deepEqual(await ticketsOf(product, visitor.waId), [
    { queue: 'support', reason: 'notUnderstood', priority: 'normal' },
  ]);
});

test('who says something else instead is heard, and the old button is told as such', async () => {
  const visitor = stranger(product);
  const { choices } = await visitor.says(BETWEEN);
  const answered = await visitor.says('what are your opening hours?');
  assert.match(answered.text, /08:00 to 22:00/);
  assert.equal(await questionOf(visitor.waId), null);
  const old = await visitor.taps(choices[0] ?? '');
  assert.match(old.text, /earlier question/);
  assert.deepEqual(await closedLoopsOf(product, visitor.waId), ['inquiry storeHours answered']);
});

test('a question that was left alone for a day is over', async () => {
  const visitor = stranger(product);
  const { choices } = await visitor.says(BETWEEN);
  await product.pass(DAY_MS + 1_000);
  assert.match((await visitor.taps(choices[0] ?? '')).text, /earlier question/);
});

test('what was understood is written down: stage, verdict, candidates, time and language', async () => {
  const visitor = stranger(product);
  await visitor.says(BETWEEN);
  const [row] = await product.rows<{ understood: Record<string, unknown> }>(
    `select understood -> 0 as understood from turn where conversation_id = $1`,
    [(await conversationOf<{ id: string }>(product, visitor.waId)).id],
  );
  const { stage, verdict, candidates, microseconds, language, model, signals } = row?.understood ?? {};
  assert.deepEqual([stage, verdict, language, model], [1, 'between', 'en', null]);
  assert.ok(Array.isArray(candidates) && candidates.length >= 2);
  assert.deepEqual(Object.keys(microseconds ?? {}).toSorted(), ['classified', 'expected']);
  assert.deepEqual(Object.keys(signals ?? {}).toSorted(), ['frustration', 'urgency']);
});

test('none of it was an error', () => {
  assert.deepEqual(errorsIn(product), []);
});
