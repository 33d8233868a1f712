import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { DAY_MS, MINUTE_MS } from '../src/base/clock.ts';
import { closedLoopsOf, conversationOf, errorsIn, stranger } from './conversation/talk.ts';
import { startProduct } from './harness/startProduct.ts';

const DEADLINE_MS = 400;
const product = await startProduct({ models: { deadlineMs: DEADLINE_MS } });
after(() => product.close());
const { model } = product.world;
/** Near an article, and sure to be about none. */
const QUESTION = 'would your courier leave a parcel at the upstairs neighbour, you reckon?';
const SOMETHING_ELSE = [{ like: 'question about something else' }];
const UNKNOWN = /I do not have an answer to that/;

beforeEach(async () => {
  // Long enough for a model that was left alone to be asked again.
  await product.pass(2 * MINUTE_MS);
  model.setMode({ mode: 'scripted' });
  model.forget();
});

/** What somebody new hears when the model says this in place of an answer. */
async function hearing(say: string) {
  model.addRule({ when: { equals: QUESTION }, take: SOMETHING_ELSE, say });
  const who = stranger(product);
  return { who, ...(await who.says(QUESTION)) };
}

const drafts = () => model.requests().filter(({ prompt }) => prompt.includes('\nExtracts:\n'));

async function costsOf(waId: string): Promise<{ purpose: string; outcome: string; cost: number }[]> {
  const { id } = await conversationOf<{ id: string }>(product, waId);
  return product.rows(
    `select purpose, outcome, cost_micros::int as cost from model_call where conversation_id = $1 order by called_at, purpose`,
    [id],
  );
}

const notedAs = () => product.rows('select example, times_asked as n from unanswered_question');

test('what no article is about is answered in words of a model, with the facts and the source of the business', async () => {
  const { who, text } = await hearing(
    'The courier comes {fact1}, and leaves a parcel at a pickup point nearby.',
  );
  assert.match(
    text,
    /comes Monday to Saturday, and leaves a parcel at a pickup point nearby\.\n\nSource: .+https:/,
  );
  assert.doesNotMatch(text, UNKNOWN);
  assert.deepEqual(await notedAs(), []);
  assert.deepEqual(await closedLoopsOf(product, who.waId), ['inquiry inquiry answered']);
  const costs = await costsOf(who.waId);
  assert.deepEqual(new Set(costs.map(({ purpose }) => purpose)), new Set(['understand', 'draft']));
  assert.ok(costs.every(({ cost }) => cost > 0));
});

for (const say of [
  'The courier comes between 8:00 and 20:00.',
  'The courier will leave the parcel for you.',
  'See https://elsewhere.example for the courier.',
]) {
  test(`a draft that breaks a rule is asked for once more, and then not said: '${say}'`, async () => {
    const { text, choices } = await hearing(say);
    assert.match(text, UNKNOWN);
    assert.doesNotMatch(text, /courier|elsewhere/);
    assert.deepEqual(choices, ['Talk to a person', 'No, thanks']);
    assert.equal(drafts().length, 2);
    assert.match(drafts()[1]?.prompt ?? '', /could not be used/);
    assert.equal((await notedAs()).length, 1);
  });
}

test('an article that fits is said as it stands, and no model is asked for words', async () => {
  const { text } = await stranger(product).says('what are your opening hours?');
  assert.match(text, /08:00 to 22:00/);
  assert.equal(drafts().length, 0);
});

test('what only a system knows is not drafted from what sounds alike', async () => {
  const { text } = await stranger(product).says('has my refund been paid out yet?');
  assert.match(text, UNKNOWN);
  assert.equal(drafts().length, 0);
});

test('what is near nothing that was written down is not drafted', async () => {
  const words = 'zorp quux flibber, you reckon?';
  model.addRule({ when: { equals: words }, take: SOMETHING_ELSE, say: 'You can zorp it.' });
  const { text } = await stranger(product).says(words);
  assert.match(text, UNKNOWN);
  assert.equal(drafts().length, 0);
});

for (const mode of [{ mode: 'down' }, { mode: 'slow', ms: null }, { mode: 'hostile' }] as const) {
  test(`when the model is ${mode.mode} once it is asked for words, the business's own are said, in time`, async () => {
    model.addRule({ when: { equals: QUESTION }, take: SOMETHING_ELSE });
    const who = stranger(product);
    const startedAt = performance.now();
    model.setMode({ ...mode, only: 'drafts' });
    const { text } = await who.says(QUESTION);
    assert.match(text, UNKNOWN);
    assert.ok(drafts().length > 0);
    assert.ok(performance.now() - startedAt < 10 * DEADLINE_MS);
  });
}

test('a conversation that has cost what it may cost gets no draft', async () => {
  const { who } = await hearing('The courier comes {fact1}.');
  const { id } = await conversationOf<{ id: string }>(product, who.waId);
  await product.rows(`update model_call set cost_micros = 60000 where conversation_id = $1`, [id]);
  model.forget();
  const { text } = await who.says(QUESTION);
  assert.notEqual(text, '');
  assert.deepEqual(model.requests(), []);
  await product.pass(DAY_MS);
});

test('none of it was an error', () => assert.deepEqual(errorsIn(product), []));
