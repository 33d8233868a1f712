import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NoDeprecatedCustomRule, parse, validate } from 'graphql';
import { costOf, MOST_COST } from './costOf.ts';
import { cut, KEPT_FILE, readDescription } from './description/cut.ts';
import { everyDocument } from './everyDocument.ts';

const schema = readDescription(KEPT_FILE);
/** Known to go away, and used: without it Shopify would mark an order as paid that is not. */
const STILL_USED = '"Mutation.draftOrderComplete" argument "paymentPending"';

describe('what is sent to Shopify', () => {
  for (const [name, text] of Object.entries(everyDocument)) {
    test(`${name} fits the official description, and nothing else in it goes away`, () => {
      const document = parse(text);
      assert.deepEqual(validate(schema, document), []);
      const goesAway = validate(schema, document, [NoDeprecatedCustomRule]).map(({ message }) => message);
      assert.deepEqual(
        goesAway.filter((message) => !message.includes(STILL_USED)),
        [],
      );
    });

    test(`${name} costs no more than one document may`, () => {
      assert.ok(costOf(schema, parse(text)) <= MOST_COST, `${costOf(schema, parse(text))} points`);
    });
  }

  test('what is kept of the description is what is asked for, and no more', () => {
    const kept = cut(schema, everyDocument).__schema.types.map(({ name }) => name);
    const there = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    assert.deepEqual(kept.toSorted(), there.toSorted());
  });

  test('a document that does not fit is found out', () => {
    const wrong = { BAD: 'query { order(id: "1") { fullfillments { id } } }' };
    assert.throws(() => cut(schema, wrong), /BAD: Cannot query field "fullfillments"/);
    assert.notDeepEqual(validate(schema, parse('mutation { refundCreate { refund { id } } }')), []);
  });
});
