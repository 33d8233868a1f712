import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as the from '../../testing/answers.ts';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks, walked } from '../../testing/testWalks.ts';
import { lastOf } from '../../testing/walk.ts';
import { happenings } from './dialogues/happenings.ts';
import { orderHelp } from './orderHelp.ts';
import { walks } from './walks/all.ts';

testWalks(orderHelp, walks);
testDialogues(orderHelp, import.meta.dirname, happenings);

test('what goes back of an order is what was not given back yet, and never asked for under two intents', () => {
  const returned = the.withStatus('paid', {
    totalMinor: 16_970,
    lines: [the.lineFacts(), the.lineFacts({ ref: 'line_2', unitMinor: 6_980, refundableMinor: 0 })],
  });
  const steps = [the.one(returned), the.yes, the.read(returned), the.yes, the.cancelled(false)];
  const calls = (more: typeof steps) =>
    walked(orderHelp, { slots: { want: 'cancel' }, steps: [...steps, ...more] }).flatMap(({ move }) =>
      move.effects.flatMap((effect) =>
        effect.kind === 'call' && effect.operation === 'payments.refund' ? [effect] : [],
      ),
    );
  const [first] = calls([]);
  assert.equal(first?.input.minor, 9_990);
  const again = calls([the.manual, the.act('retryRefund')]);
  assert.deepEqual(
    again.map(({ key }) => key),
    [first?.key, first?.key],
  );
  const afterNo = calls([the.refused, the.act('retryRefund')]);
  assert.equal(new Set(afterNo.map(({ key }) => key)).size, 2, 'what surely did not happen is a new intent');
});

test('an order is cancelled only after a yes, and once', () => {
  const cancels = walks.flatMap((one) => {
    const path = walked(orderHelp, one);
    return path.flatMap(({ move }) =>
      move.effects.some((effect) => effect.kind === 'call' && effect.operation === 'orders.cancel')
        ? [move.state.context]
        : [],
    );
  });
  assert.ok(cancels.length > 10);
  assert.ok(cancels.every((context) => 'agreedAt' in context && context.agreedAt !== null));
});

test('the card says what is wanted and what was checked', () => {
  const steps = [the.one(the.withStatus('shipped')), the.yes, the.read(the.withStatus('shipped'))];
  const { move, at } = lastOf(
    walked(orderHelp, {
      slots: { want: 'notReceived' },
      steps: [...steps, the.tracked({ status: 'problem' })],
    }),
  );
  const card = orderHelp.card(move.state.context, at);
  assert.deepEqual(
    [...card.wants, ...card.checked].map(({ text }) => text),
    ['orderHelp.want.notReceived', 'card.aboutOrder', 'card.placedOn', 'card.orderStatus', 'card.parcel'],
  );
});
