import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visits } from '../../blueprints/store/flows/refund/walks/all.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { errorsIn, openLoopsOf, stranger, ticketsOf, type Customer } from './talk.ts';

/** Every question that the refund flow asks, with the loop as it stands there. */
const QUESTIONS = [...visits()].filter(([, { move }]) => move.rest?.waitsFor === 'customer');

/** What nobody planned for there: the question is asked again afterwards. */
const DIGRESSIONS = [
  'what are your opening hours?',
  'are you a bot?',
  'write me a poem about the sea',
  'hola buenas',
] as const;

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

/** A refund of somebody new, put where the walk has left its own. */
async function standingIn(state: string): Promise<Customer> {
  const one = stranger(product);
  await one.says('I want my money back');
  const visit = visits().get(state);
  assert.ok(visit);
  const { value, context } = visit.move.state;
  const moved = await product.rows(
    `update loop set value = $2, context = $3, next_step = 'Customer answers' where id = (
       select loop.id from loop join conversation on conversation.id = loop.conversation_id
       join address on address.contact_id = conversation.contact_id
       where $1 in (address.external_id, ltrim(address.phone, '+')) and loop.flow = 'refund' and closed_at is null)
     returning id`,
    [one.waId, JSON.stringify(value), JSON.stringify(context)],
  );
  assert.equal(moved.length, 1);
  return one;
}

test('the walks meet the questions of the flow', () => {
  assert.ok(QUESTIONS.length >= 14, `${QUESTIONS.length} questions`);
});

for (const [state, { move }] of QUESTIONS) {
  const expects = move.rest?.expects;
  test(`in ${state} whatever is said beside the matter is answered, and the question asked again`, async () => {
    const one = await standingIn(state);
    for (const words of DIGRESSIONS) {
      const { count, text, choices } = await one.says(words);
      assert.ok(count > 0, words);
      assert.match(text, /Refund|Reembolso/, words);
      const [loop] = await openLoopsOf(product, one.waId);
      assert.equal(loop?.state, state, words);
      if (expects?.kind !== 'slot') assert.ok(choices.length > 0, words);
    }
  });

  test(`in ${state} who wants a person gets one`, async () => {
    const one = await standingIn(state);
    assert.match(
      (await one.says('I want to talk to a human')).text,
      /getting a colleague|takes it from here/,
    );
  });

  // There whatever is written opens the window for the label.
  if (state === 'offeringLabel') continue;
  test(`in ${state} nonsense is asked again, or a person is offered or comes`, async () => {
    const one = await standingIn(state);
    let offered: string[] = [];
    for (let tries = 0; tries < 3; tries++) {
      const { count, choices } = await one.says(`xyzzy ${tries} plugh blorf`);
      offered = choices;
      const [loop] = await openLoopsOf(product, one.waId);
      if (loop?.state !== state) break;
      assert.ok(count > 0);
    }
    const [loop] = await openLoopsOf(product, one.waId);
    const hasPerson = offered[0] === 'Talk to a person' || (await ticketsOf(product, one.waId)).length > 0;
    if (loop?.state === state) assert.ok(hasPerson, offered.join(', '));
  });
}

test('none of it was an error', () => {
  assert.deepEqual(errorsIn(product), []);
});
