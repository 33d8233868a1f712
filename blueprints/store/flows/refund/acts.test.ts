import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS } from '../../times.ts';
import { lastOf, type Step } from '../../testing/walk.ts';
import * as the from '../../testing/answers.ts';
import { agreed, exchanging, labelled, paid, recorded } from './walks/paths.ts';
import { walked } from './walks/walk.ts';

/** What the flow does in the world, and under which intent. */

function callIn(steps: readonly Step[]) {
  const { move } = lastOf(walked({ steps }));
  const call = move.effects.find((effect) => effect.kind === 'call');
  assert.ok(call, `nothing is called in '${move.to}'`);
  return { operation: call.operation, key: call.key, input: call.input };
}

test('a refund is one intent of order, line and reason, for exactly what is left of the line', () => {
  assert.deepEqual(callIn(agreed()), {
    operation: 'payments.refund',
    key: 'refund:LP-1042:line_1042_1:doesNotFit',
    input: {
      paymentRef: 'pi_1042',
      orderRef: 'ord_1042',
      lineRef: 'line_1042_1',
      minor: 7_990,
      lineLimitMinor: 7_990,
      currency: 'BRL',
      reason: 'doesNotFit',
    },
  });
});

test('what was refunded of a line before is not refunded again', () => {
  const lines = [the.lineFacts({ unitMinor: 5_000, quantity: 2, refundableMinor: 4_000 })];
  const { input } = callIn(agreed(the.orderFacts({ lines })));
  assert.equal(input.minor, 4_000);
  assert.equal(input.lineLimitMinor, 10_000);
});

test('a retry is a new intent only when the first surely did nothing', () => {
  const retried = (heard: Step) => callIn([...agreed(), heard, the.act('retryRefund')]).key;
  assert.equal(retried(the.failed), 'refund:LP-1042:line_1042_1:doesNotFit:2');
  assert.equal(retried(the.refused), 'refund:LP-1042:line_1042_1:doesNotFit:2');
  assert.equal(retried(the.manual), 'refund:LP-1042:line_1042_1:doesNotFit');
  assert.equal(retried({ after: 60 * 60_000 }), 'refund:LP-1042:line_1042_1:doesNotFit');
});

test('the return is announced once for a line', () => {
  const { operation, key, input } = callIn(paid());
  assert.equal(operation, 'returns.create');
  assert.equal(key, 'return:LP-1042:line_1042_1');
  assert.deepEqual(input, {
    orderRef: 'ord_1042',
    orderNumber: 'LP-1042',
    lineRef: 'line_1042_1',
    sku: 'LAMP-ARC-BLK',
    quantity: 1,
    reason: 'doesNotFit',
  });
});

test('the shop is told what the provider confirmed, under the version of the order', () => {
  const { key, input } = callIn(labelled());
  assert.equal(key, 'markRefunded:LP-1042:line_1042_1:1');
  assert.equal(input.refundRef, 're_1');
  assert.equal(input.minor, 7_990);
});

test('a stale order is marked under its new version, and its line stays as it was decided on', () => {
  const changed = the.orderFacts({ version: '7', lines: [] });
  const { key, input } = callIn([...labelled(), the.stale, the.read(changed)]);
  assert.equal(key, 'markRefunded:LP-1042:line_1042_1:7');
  assert.equal(input.version, '7');
});

test('the mail goes to the customer in their language when the address was proved, else to the desk', () => {
  const contact = { email: 'joao@example.com', language: 'pt-BR', name: 'João', proofLevel: 1 as const };
  const { move } = lastOf(walked({ contact, steps: [...labelled(), the.marked] }));
  const mail = move.effects.find((effect) => effect.kind === 'call');
  assert.equal(mail?.input.to, 'joao@example.com');
  assert.equal(mail?.input.subject, 'Seu reembolso de R$ 79,90 do pedido LP-1042');
  assert.match(String(mail?.input.text), /^Olá João,/);
  assert.deepEqual(mail?.input.fileIds, ['file-1']);
  assert.match(String(callIn([...labelled(), the.marked]).input.to), /^returns@/);
});

test('the CRM learns how it ended, of a refund and of an exchange', () => {
  const { input } = callIn([...labelled(), the.marked, the.mailSent]);
  assert.equal(input.outcome, 'refunded');
  assert.equal(input.text, "Refund of R$79.90 for 'Arc desk lamp, black', reason: doesNotFit.");
  const exchanged = callIn([...exchanging, the.exchangeCreated, the.labelled]);
  assert.equal(exchanged.input.outcome, 'exchanged');
});

test('an exchange asks for what the customer wrote', () => {
  const { operation, key, input } = callIn(exchanging);
  assert.equal(operation, 'orders.requestExchange');
  assert.equal(key, 'exchange:LP-1042:line_1042_1');
  assert.equal(input.wish, 'size L');
});

test('the label is sent as a document named after the order', () => {
  const { move } = lastOf(walked({ steps: labelled() }));
  const said = move.effects.find((effect) => effect.kind === 'say');
  assert.deepEqual(said?.document, { fileId: 'file-1', fileName: 'LP-1042.pdf' });
});

test('what says that money moved is marked, before and after', () => {
  const money = (steps: readonly Step[]) =>
    lastOf(walked({ steps })).move.effects.flatMap((effect) =>
      effect.kind === 'say' && effect.statesMoney ? [effect.text] : [],
    );
  assert.deepEqual(money(agreed()), ['refund.sending']);
  assert.deepEqual(money(paid()), ['refund.done']);
  assert.deepEqual(money([...agreed(), the.refunded(7_990, 'pending')]), ['refund.onItsWay']);
});

test('a missing label is a promise and a ticket of the warehouse, before the rest goes on', () => {
  const { effects } = lastOf(walked({ steps: [...paid(), the.failed] })).move;
  const kinds = effects.map(({ kind }) => kind).filter((kind) => !kind.endsWith('Timer'));
  assert.deepEqual(kinds, ['say', 'promise', 'openTicket', 'call']);
  const promise = effects.find((effect) => effect.kind === 'promise');
  assert.equal(promise?.dueMs, DAY_MS);
});

test('promises are kept by the news that they promised', () => {
  const unsettled = lastOf(walked({ steps: [...agreed(), the.unsettled] })).move.effects;
  assert.ok(unsettled.some(({ kind }) => kind === 'promise'));
  const settled = lastOf(walked({ steps: [...agreed(), the.unsettled, the.refunded()] })).move.effects;
  assert.ok(settled.some(({ kind }) => kind === 'keepPromises'));
  assert.ok(lastOf(walked({ steps: recorded })).move.effects.some(({ kind }) => kind === 'keepPromises'));
});
