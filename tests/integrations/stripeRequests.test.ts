import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { HOUR_MS, MINUTE_MS } from '../../src/base/clock.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { conformance } from '../../src/integrations/conformance.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { stripe } from '../../src/integrations/stripe/stripe.ts';
import { worldClock } from '../../world/clock.ts';
import type { Payments } from '../../world/payments/payments.ts';
import { startPayments } from '../../world/payments/startPayments.ts';
import { openReceiver, type Receiver } from '../../world/receiver.ts';
import { openRoom } from '../../world/room.ts';
import { asking, callOf } from './callOf.ts';
import { recordStripe, type StripeRecorder } from './stripe/recordStripe.ts';
import { undescribed } from './stripe/undescribed.ts';

const API_KEY = 'sk_test_tests';
const SECRET = 'whsec_tests';

describe('what a contact is asked to pay on, at stripe', () => {
  let payments: Payments;
  let recorder: StripeRecorder;
  let receiver: Receiver;
  let stop = async () => {};
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-21T09:00:00Z') });

  before(async () => {
    receiver = await openReceiver();
    const options = { apiKey: API_KEY, webhookSecret: SECRET, webhookUrl: receiver.url };
    const started = await startPayments(openRoom({ clock }), options);
    payments = started.payments;
    recorder = await recordStripe(() => payments.url);
    stop = async () => {
      await recorder.stop();
      await started.stop();
      await receiver.stop();
    };
  });
  beforeEach(() => payments.faults.clear());
  after(() => stop());

  const connect = (baseUrl: string, apiKey = API_KEY) =>
    stripe({ apiKey, baseUrl, webhookSecrets: [SECRET], returnUrl: 'https://shop.example/thanks', clock });
  const { ask, hear } = asking(() => connect(recorder.url));
  const wanting = (change: JsonObject = {}): JsonObject => ({
    orderRef: 'ord_1',
    orderNumber: 'LP-7001',
    minor: 18_990,
    currency: 'BRL',
    method: 'card',
    expiresAt: new Date(clock.now().getTime() + 20 * HOUR_MS).toISOString(),
    payerName: 'Ana Souza',
    payerEmail: 'ana@example.test',
    ...change,
  });
  const byCode = (change: JsonObject = {}) => wanting({ method: 'instantTransfer', ...change });
  const requested = async (input = wanting()): Promise<string> => {
    const { requestRef } = await hear('payments.request', input);
    assert.ok(typeof requestRef === 'string');
    return requestRef;
  };
  const lookUp = (name: string, input: JsonObject, reference: string) =>
    connectorsOf([connect(recorder.url)])
      .operationNamed(name)
      .lookUp?.(input, callOf(reference));
  const marked = (reference: string, metadata: Record<string, string>) =>
    metadata['loopline_reference'] === reference;
  const sessionsOf = (reference: string) =>
    payments.sessions().filter(({ metadata }) => marked(reference, metadata)).length;
  const codesOf = (reference: string) =>
    intents().filter(({ metadata }) => marked(reference, metadata)).length;
  const intents = () =>
    payments.ledger().flatMap(({ paymentIntent }) => payments.payment(paymentIntent) ?? []);
  const common = {
    systemUrl: () => recorder.url,
    connect,
    connectWrongly: (baseUrl: string) => connect(baseUrl, 'sk_wrong'),
  };

  conformance({
    ...common,
    operation: 'payments.request',
    input: () => wanting(),
    outcome: 'requested',
    badInput: { ...wanting(), minor: 0 },
    acts: (_input, reference) => sessionsOf(reference),
  });
  conformance({
    ...common,
    operation: 'payments.request',
    input: () => byCode(),
    outcome: 'requested',
    badInput: byCode({ method: 'cheque' }),
    acts: (_input, reference) => codesOf(reference),
  });
  conformance({
    ...common,
    operation: 'payments.readRequest',
    input: async () => ({ requestRef: await requested() }),
    outcome: 'open',
    badInput: {},
    unknown: { input: { requestRef: 'cs_test_none' }, outcome: 'none' },
  });
  conformance({
    ...common,
    operation: 'payments.cancelRequest',
    input: async () => ({ requestRef: await requested() }),
    outcome: 'cancelled',
    badInput: { requestRef: '' },
    unknown: { input: { requestRef: 'pi_none' }, outcome: 'none' },
    acts: ({ requestRef }) => (payments.session(String(requestRef))?.status === 'expired' ? 1 : 0),
  });

  test('a page is for the order and its sum, until the time that was said', async () => {
    const input = wanting();
    const heard = await hear('payments.request', input);
    assert.deepEqual([heard['code'], heard['expiresAt']], [null, input['expiresAt']]);
    const session = payments.session(String(heard['requestRef']));
    assert.ok(session);
    assert.equal(heard['url'], session.url);
    assert.deepEqual(
      [session.amount_total, session.currency, session.client_reference_id, session.payment_method_types],
      [18_990, 'brl', 'ord_1', ['card']],
    );
    assert.equal(session.metadata['order_number'], 'LP-7001');
    assert.equal(session.success_url, 'https://shop.example/thanks');
  });

  test('a code is what one pastes into the app of a bank', async () => {
    const heard = await hear('payments.request', byCode());
    assert.match(String(heard['code']), /^000201.*6304[0-9A-F]{4}$/);
    assert.match(String(heard['url']), /^http/);
    assert.equal(heard['expiresAt'], byCode()['expiresAt']);
  });

  for (const [name, input] of [
    ['page', wanting],
    ['code', byCode],
  ] as const) {
    test(`a ${name} is paid when the money is there, and not by a word`, async () => {
      const requestRef = await requested(input());
      assert.deepEqual(await hear('payments.readRequest', { requestRef }), { outcome: 'open' });
      const intent = await payments.pay(requestRef);
      const paid = { requestRef, paymentRef: intent.id, minor: 18_990, currency: 'BRL' };
      assert.deepEqual(await hear('payments.readRequest', { requestRef }), { outcome: 'paid', ...paid });
      assert.deepEqual(await hear('payments.cancelRequest', { requestRef }), { outcome: 'paid', ...paid });
      const read = await hear('payments.read', { paymentRef: intent.id });
      assert.deepEqual([read['capturedMinor'], read['status']], [18_990, 'captured']);
    });

    test(`a ${name} that was ended is cancelled, and one whose time ran out has expired`, async () => {
      const [ended, left] = [await requested(input()), await requested(input())];
      assert.equal((await hear('payments.cancelRequest', { requestRef: ended })).outcome, 'cancelled');
      assert.equal((await hear('payments.cancelRequest', { requestRef: ended })).outcome, 'cancelled');
      assert.deepEqual(await hear('payments.readRequest', { requestRef: ended }), { outcome: 'cancelled' });
      await assert.rejects(payments.pay(ended));
      clock.advance(21 * HOUR_MS);
      await payments.settled();
      assert.deepEqual(await hear('payments.readRequest', { requestRef: left }), { outcome: 'expired' });
    });
  }

  test('a card that the bank declines may be tried again until the page expires', async () => {
    const requestRef = await requested();
    await payments.pay(requestRef, { decline: 'insufficient_funds' });
    const declined = await hear('payments.readRequest', { requestRef });
    assert.deepEqual(declined, { outcome: 'failed', code: 'insufficient_funds' });
    await payments.pay(requestRef);
    assert.equal((await hear('payments.readRequest', { requestRef })).outcome, 'paid');
  });

  const REFUSALS: [string, JsonObject, string][] = [
    ['a sum that is too small', wanting({ minor: 10 }), 'amount'],
    ['a code in money that it does not know', byCode({ currency: 'USD' }), 'currency'],
    ['a currency that does not exist', wanting({ currency: 'QQQ' }), 'currency'],
    ['a time that is too near', wanting({ expiresAt: '2026-11-21T09:01:00.000Z' }), 'other'],
  ];
  for (const [name, input, reason] of REFUSALS)
    test(`${name} is refused as '${reason}', and nothing can be paid`, async () => {
      const reference = randomUUID();
      const heard = await hear('payments.request', input, callOf(reference));
      assert.deepEqual([heard.outcome, heard['reason']], ['refused', reason]);
      assert.equal(sessionsOf(reference) + codesOf(reference), 0);
    });

  test('a page that was paid is still the page that was asked for', async () => {
    const [input, reference] = [wanting(), randomUUID()];
    const first = await ask('payments.request', input, callOf(reference));
    assert.ok(first.kind === 'done');
    await payments.pay(String(first.output['requestRef']));
    assert.deepEqual(await ask('payments.request', input, callOf(reference)), first);
  });

  test('a page that ended before anybody saw it was never made', async () => {
    const [input, reference] = [wanting(), randomUUID()];
    const made = await hear('payments.request', input, callOf(reference));
    await hear('payments.cancelRequest', { requestRef: String(made['requestRef']) });
    assert.equal((await lookUp('payments.request', input, reference))?.kind, 'absent');
  });

  test('a page is found behind a hundred others', async () => {
    const [input, reference] = [wanting(), randomUUID()];
    await hear('payments.request', input, callOf(reference));
    for (let count = 0; count < 101; count += 1) await requested();
    assert.equal((await lookUp('payments.request', input, reference))?.kind, 'done');
  });

  test('a key that was used for another sum leaves it unknown: something can be paid under it', async () => {
    const [input, reference] = [wanting(), randomUUID()];
    await ask('payments.request', input, callOf(reference));
    const again = await ask('payments.request', { ...input, minor: 1_000 }, callOf(reference));
    assert.equal(again.kind, 'unknown');
    assert.equal(sessionsOf(reference), 1);
  });

  test('a code whose bank takes its time is open, and paid when the money came', async () => {
    const requestRef = await requested(byCode());
    await payments.pay(requestRef, { afterMs: 10 * MINUTE_MS });
    assert.equal((await hear('payments.readRequest', { requestRef })).outcome, 'open');
    clock.advance(11 * MINUTE_MS);
    await payments.settled();
    assert.equal((await hear('payments.readRequest', { requestRef })).outcome, 'paid');
  });

  test('the webhooks of a payment name the page or the code to read', async () => {
    for (const input of [wanting(), byCode()]) {
      receiver.clear();
      const requestRef = await requested(input);
      await payments.pay(requestRef);
      await payments.settled();
      const { webhook } = connect(payments.url);
      const hints = receiver.received.flatMap(({ bytes, headers }) => {
        const opened = webhook?.open(bytes, headers);
        return opened?.ok ? opened.hints : [];
      });
      assert.ok(hints.some((hint) => hint.requestRef === requestRef));
    }
  });

  test('all that was said to Stripe above, and all that it said, is as it describes itself', async () => {
    assert.ok(recorder.exchanges.length > 200);
    assert.deepEqual(await undescribed(recorder.exchanges, payments.events()), []);
  });
});
