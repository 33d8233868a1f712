import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fixedClock, MINUTE_MS } from '../../src/base/clock.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { conformance } from '../../src/integrations/conformance.ts';
import type { CallContext, CallResult, LookUpResult } from '../../src/integrations/integration.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { stripe } from '../../src/integrations/stripe/stripe.ts';
import { worldClock } from '../../world/clock.ts';
import type { Payments } from '../../world/payments/payments.ts';
import { startPayments } from '../../world/payments/startPayments.ts';
import { openReceiver, type Receiver } from '../../world/receiver.ts';
import { openRoom } from '../../world/room.ts';
import { recordStripe, type StripeRecorder } from './stripe/recordStripe.ts';
import { undescribed } from './stripe/undescribed.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'sk_test_tests';
const SECRET = 'whsec_tests';

describe('stripe', () => {
  let payments: Payments;
  let recorder: StripeRecorder;
  let receiver: Receiver;
  let stop = async () => {};
  const clock = worldClock({ frozen: true, startAt: new Date(NOW) });

  before(async () => {
    receiver = await openReceiver();
    const started = await startPayments(openRoom({ clock }), {
      apiKey: API_KEY,
      webhookSecret: SECRET,
      webhookUrl: receiver.url,
    });
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
    stripe({ apiKey, baseUrl, webhookSecrets: [SECRET], clock });
  const operationNamed = (name: string) => connectorsOf([connect(recorder.url)]).operationNamed(name);
  const newPayment = (amount = 9_980, currency = 'brl') => payments.addPayment({ amount, currency });
  const asking = (paymentRef: string, minor = 4_990): JsonObject => ({
    paymentRef,
    orderRef: 'order-1',
    lineRef: 'line-1',
    minor,
    lineLimitMinor: minor,
    currency: 'BRL',
    reason: 'damaged',
  });
  const refund = (input: JsonObject, reference: string = randomUUID()) =>
    operationNamed('payments.refund').perform(input, callOf(reference));
  const lookUp = (input: JsonObject, reference: string) =>
    operationNamed('payments.refund').lookUp?.(input, callOf(reference));
  const refundsOf = (paymentRef: string) =>
    payments.refunds().filter(({ payment_intent: id }) => id === paymentRef);
  const systemUrl = () => recorder.url;

  conformance({
    operation: 'payments.refund',
    systemUrl,
    connect,
    input: () => asking(newPayment().id),
    outcome: 'refunded',
    badInput: { ...asking('pi_1'), minor: 0 },
    acts: ({ paymentRef }) => refundsOf(String(paymentRef)).length,
  });
  conformance({
    operation: 'payments.read',
    systemUrl,
    connect,
    input: () => ({ paymentRef: newPayment().id }),
    outcome: 'found',
    badInput: { paymentRef: 7 },
  });
  conformance({
    operation: 'payments.readRefund',
    systemUrl,
    connect,
    input: async () => ({ refundRef: await refunded(newPayment().id) }),
    outcome: 'succeeded',
    badInput: {},
  });

  const refunded = async (paymentRef: string): Promise<string> => {
    const result = await refund(asking(paymentRef));
    assert.equal(result.kind, 'done');
    return result.kind === 'done' ? String(result.output['refundRef']) : '';
  };
  const read = async (name: string, input: JsonObject): Promise<JsonObject> => {
    const result = await operationNamed(name).perform(input, callOf(randomUUID()));
    assert.equal(result.kind, 'done');
    return result.kind === 'done' ? { outcome: result.outcome, ...result.output } : {};
  };

  test('a payment tells what was captured and what went back, in minor units', async () => {
    const { id } = newPayment();
    await refunded(id);
    assert.deepEqual(await read('payments.read', { paymentRef: id }), {
      outcome: 'found',
      capturedMinor: 9_980,
      refundedMinor: 4_990,
      currency: 'BRL',
      status: 'captured',
    });
    await refunded(id);
    assert.deepEqual((await read('payments.read', { paymentRef: id }))['status'], 'refunded');
    assert.deepEqual(await read('payments.read', { paymentRef: 'pi_none' }), { outcome: 'none' });
    assert.deepEqual(await read('payments.readRefund', { refundRef: 're_none' }), { outcome: 'none' });
  });

  const REFUSALS: [string, string, (id: string) => unknown, JsonObject][] = [
    ['more than is left', 'over', () => undefined, { minor: 9_981, lineLimitMinor: 9_981 }],
    [
      'what was given back',
      'already',
      (id) => refund({ ...asking(id), minor: 9_980, lineLimitMinor: 9_980 }),
      {},
    ],
    ['what is disputed', 'disputed', (id) => payments.dispute(id), {}],
  ];
  for (const [name, reason, prepare, change] of REFUSALS) {
    test(`${name} is refused as '${reason}', with the code of Stripe`, async () => {
      const { id } = newPayment();
      await prepare(id);
      const before = refundsOf(id).length;
      const result = await refund({ ...asking(id), ...change });
      assert.deepEqual(refusalOf(result), reason);
      assert.equal(refundsOf(id).length, before);
    });
  }

  test('money that was never captured is refused', async () => {
    const { id } = payments.addPayment({ amount: 9_980, currency: 'brl', captured: false });
    const result = await refund(asking(id));
    assert.equal(refusalOf(result), 'notCaptured');
  });

  test('a refund in another currency than the payment is not taken as the one that was asked', async () => {
    const { id } = newPayment(9_980, 'usd');
    const reference = randomUUID();
    assert.equal((await refund(asking(id), reference)).kind, 'unknown');
    assert.equal((await lookUp(asking(id), reference))?.kind, 'cannotTell');
  });

  test('a key that was used for another amount leaves the refund unknown: something was done under it', async () => {
    const [{ id }, reference] = [newPayment(), randomUUID()];
    await refund(asking(id), reference);
    assert.equal((await refund(asking(id, 1_000), reference)).kind, 'unknown');
    assert.equal(refundsOf(id).length, 1);
  });

  test('a 500 that Stripe keeps is unknown at each attempt, and the look-up tells what is true', async () => {
    const [done, undone] = [newPayment().id, newPayment().id];
    const [first, second] = [randomUUID(), randomUUID()];
    payments.faults.set({ kind: '500AfterCommit', times: 1 });
    assert.equal((await refund(asking(done), first)).kind, 'unknown');
    payments.faults.set({ kind: '500', times: 1 });
    assert.equal((await refund(asking(undone), second)).kind, 'unknown');
    assert.equal((await refund(asking(done), first)).kind, 'unknown');
    assert.equal((await refund(asking(undone), second)).kind, 'unknown');
    assert.equal((await lookUp(asking(done), first))?.kind, 'done');
    assert.equal((await lookUp(asking(undone), second))?.kind, 'absent');
  });

  test('a refund is found behind a hundred others of its payment', async () => {
    const { id } = newPayment(9_980);
    const reference = randomUUID();
    await refund(asking(id, 10), reference);
    for (let count = 0; count < 101; count += 1) await refund(asking(id, 10));
    assert.equal((await lookUp(asking(id, 10), reference))?.kind, 'done');
  });

  test('a refund that the bank sent back is read as failed, and its look-up as refused', async () => {
    const [{ id }, reference] = [newPayment(), randomUUID()];
    payments.faults.set({ kind: 'refundPending', outcome: 'failed', afterMs: MINUTE_MS, times: 1 });
    const result = await refund(asking(id), reference);
    assert.equal(result.kind === 'done' && result.output['status'], 'pending');
    const [ours] = refundsOf(id);
    const refundRef = ours?.id ?? '';
    assert.equal((await read('payments.readRefund', { refundRef }))['outcome'], 'pending');
    await payments.settleRefund(refundRef, 'failed', 'expired_or_canceled_card');
    assert.deepEqual(await read('payments.readRefund', { refundRef }), {
      outcome: 'failed',
      refundRef,
      paymentRef: id,
      minor: 4_990,
      currency: 'BRL',
      reason: 'expired_or_canceled_card',
    });
    const found = await lookUp(asking(id), reference);
    assert.equal(refusalOf(found), 'instrument');
    // Under its key Stripe still repeats its first answer, "pending"; only the read-back knows better.
    assert.equal(refusalOf(await refund(asking(id), reference)), 'instrument');
  });

  test('a webhook that Stripe posts gives a hint of the refund to read', async () => {
    const { id } = newPayment();
    receiver.clear();
    const refundRef = await refunded(id);
    await payments.settled();
    const webhook = connect(payments.url).webhook;
    const hints = receiver.received.flatMap(({ bytes, headers }) => {
      const opened = webhook?.open(bytes, headers);
      return opened?.ok ? opened.hints : [];
    });
    assert.ok(hints.some((hint) => hint.refundRef === refundRef && hint.paymentRef === id));
    assert.equal(new Set(hints.map(({ eventId }) => eventId)).size, hints.length);
  });

  test('a webhook signed with another secret is refused', async () => {
    payments.faults.set({ kind: 'wrongSignature', times: 1 });
    receiver.clear();
    await refunded(newPayment().id);
    await payments.settled();
    const { bytes, headers } = receiver.received[0] ?? { bytes: Buffer.alloc(0), headers: {} };
    assert.deepEqual(connect(payments.url).webhook?.open(bytes, headers), {
      ok: false,
      reason: 'wrongSignature',
    });
  });

  test('its health tells whether our key is taken', async () => {
    const signal = AbortSignal.timeout(5_000);
    assert.deepEqual(await connect(recorder.url).health(signal), { ok: true });
    const wrong = await connect(recorder.url, 'sk_wrong').health(signal);
    assert.deepEqual(wrong, { ok: false, reason: 'stripe GET: 401, check the credentials' });
  });

  test('without a webhook secret it takes no webhooks', () => {
    const settings = { apiKey: API_KEY, baseUrl: payments.url, webhookSecrets: [], clock: fixedClock(NOW) };
    assert.equal(stripe(settings).webhook, undefined);
  });

  test('all that was said to Stripe above, and all that it said, is as it describes itself', async () => {
    assert.ok(recorder.exchanges.length > 100);
    assert.ok(recorder.exchanges.every(({ version }) => version === '2026-08-26.dahlia'));
    assert.deepEqual(await undescribed(recorder.exchanges, payments.events()), []);
  });
});

function callOf(reference: string): CallContext {
  return { reference, attempt: 1, signal: AbortSignal.timeout(5_000) };
}

/** Our word for a refusal; null for everything else. */
function refusalOf(result: CallResult | LookUpResult | undefined) {
  return result?.kind === 'done' && result.outcome === 'refused' ? result.output['reason'] : null;
}
