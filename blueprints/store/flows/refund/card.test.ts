import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastOf, type Step } from '../../testing/walk.ts';
import { refund } from './refund.ts';
import * as the from '../../testing/answers.ts';
import { agreed, decided, exchanging, paid } from './walks/paths.ts';
import { walked } from './walks/walk.ts';

function cardAfter(steps: readonly Step[], orderNumber?: string) {
  const { move, at } = lastOf(walked({ steps, ...(orderNumber === undefined ? {} : { orderNumber }) }));
  const { wants, checked, leftToDo } = refund.card(move.state.context, at);
  const texts = (lines: typeof wants) => lines.map(({ text }) => text);
  return { wants: texts(wants), checked: texts(checked), leftToDo: texts(leftToDo), lines: checked };
}

test('without an order the card says what was tried', () => {
  const { wants, checked, leftToDo } = cardAfter([the.found(false), the.choose('person')], 'LP-1130');
  assert.deepEqual(wants, ['card.wantsUnknownOrder']);
  assert.deepEqual(checked, ['card.numberWithoutOrder']);
  assert.deepEqual(leftToDo, ['card.findOrder']);
});

test('for an approval the card tells item, reason, delivery, amount and the rule that decided', () => {
  const { wants, checked, leftToDo, lines } = cardAfter(agreed(the.orderFor(20_001)));
  assert.deepEqual(wants, ['card.wantsForItem', 'refund.reason.doesNotFit']);
  assert.deepEqual(checked, ['card.placedOn', 'card.deliveredOn', 'card.leftOfLine', 'card.decided']);
  assert.deepEqual(leftToDo, ['card.decide']);
  assert.deepEqual(lines.at(-1)?.facts, {
    rule: { kind: 'name', value: 'large' },
    version: { kind: 'number', value: 1 },
  });
  assert.deepEqual(lines[2]?.facts, { amount: { kind: 'money', minor: 20_001, currency: 'BRL' } });
});

test('a refund that was refused shows the code of the provider', () => {
  const { checked, lines } = cardAfter([...agreed(), the.refused]);
  assert.ok(checked.includes('card.trouble'));
  assert.deepEqual(lines.at(-1)?.facts, { code: { kind: 'name', value: 'card_closed' } });
});

test('after the refund the card shows the receipt and what is left', () => {
  const { checked, leftToDo } = cardAfter([...paid(), the.failed, the.failed]);
  assert.ok(checked.includes('card.refunded'));
  assert.deepEqual(leftToDo, ['card.sendLabel', 'card.writeShop']);
});

test('an exchange shows what is wanted instead', () => {
  const { wants } = cardAfter([...exchanging, the.failed]);
  assert.ok(wants.includes('card.wantsInstead'));
});

test('what is not delivered is said', () => {
  const { checked } = cardAfter(decided(the.orderFacts({ status: 'shipped', deliveredAt: null })));
  assert.ok(checked.includes('card.notDelivered'));
});
