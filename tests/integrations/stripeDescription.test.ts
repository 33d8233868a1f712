import assert from 'node:assert/strict';
import { test } from 'node:test';
import Stripe from 'stripe';
import { fixedClock, MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
import { codeForm, pageForm, type AskedRequest } from '../../src/integrations/stripe/requestForms.ts';
import { stripeWebhook } from '../../src/integrations/stripe/webhook.ts';
import { decodeForm } from './stripe/decodeForm.ts';
import { DESCRIBED_CALLS } from './stripe/describedCalls.ts';
import type { Exchange } from './stripe/recordStripe.ts';
import { undescribed } from './stripe/undescribed.ts';

const NOW = '2026-11-21T09:00:00Z';
const SECRET = 'whsec_tests';

/** Stripe's own library, with what it would send in place of an answer. */
function listening() {
  const heard: { request: string; form: string }[] = [];
  const httpClient = Stripe.createFetchHttpClient(async (url, init) => {
    heard.push({
      request: `${init?.method} ${new URL(String(url)).pathname}`,
      form: String(init?.body ?? ''),
    });
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  });
  return { stripe: new Stripe('sk_test_tests', { httpClient, telemetry: false }), heard };
}

test("each call of the connector has the method and the path that Stripe's library gives it", async () => {
  const { stripe, heard } = listening();
  for (const { make } of DESCRIBED_CALLS) await make(stripe);
  assert.deepEqual(
    heard.map(({ request }) => request),
    DESCRIBED_CALLS.map(({ request }) => request),
  );
});

const ASKED: AskedRequest = {
  orderRef: 'ord_1',
  orderNumber: 'LP-7001',
  minor: 18_990,
  currency: 'BRL',
  method: 'card',
  expiresAt: '2026-11-22T05:00:00.000Z',
  payerName: 'Ana Souza',
  payerEmail: 'ana@example.test',
};
const MARKS = { loopline_reference: 'ref_1', order: 'ord_1', order_number: 'LP-7001' };
const EXPIRES_AT = Date.parse(ASKED.expiresAt) / SECOND_MS;

test("the form of a page is the one that Stripe's library makes of the same parameters", async () => {
  const { stripe, heard } = listening();
  await stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'brl', unit_amount: 18_990, product_data: { name: 'LP-7001' } },
      },
    ],
    client_reference_id: 'ord_1',
    customer_email: 'ana@example.test',
    expires_at: EXPIRES_AT,
    success_url: 'https://shop.example/thanks',
    metadata: MARKS,
    payment_intent_data: { metadata: MARKS },
  });
  const ours = pageForm(ASKED, { reference: 'ref_1', returnUrl: 'https://shop.example/thanks' });
  const { payment_method_types: methods, ...rest } = decodeForm(ours.toString());
  assert.deepEqual(rest, decodeForm(heard[0]?.form ?? ''));
  assert.deepEqual(methods, ['card']);
});

test("the form of a code is the one that Stripe's library makes of the same parameters", async () => {
  const { stripe, heard } = listening();
  await stripe.paymentIntents.create({
    amount: 18_990,
    currency: 'brl',
    confirm: true,
    description: 'LP-7001',
    payment_method_data: {
      type: 'pix',
      billing_details: { name: 'Ana Souza', email: 'ana@example.test' },
    },
    payment_method_options: { pix: { expires_at: EXPIRES_AT } },
    metadata: MARKS,
  });
  const ours = codeForm({ ...ASKED, method: 'instantTransfer' }, 'ref_1');
  const { payment_method_types: methods, ...rest } = decodeForm(ours.toString());
  assert.deepEqual(rest, decodeForm(heard[0]?.form ?? ''));
  assert.deepEqual(methods, ['pix']);
});

test('a name, a word or a number that Stripe does not describe is found, wherever it stands', async () => {
  const refund = { payment_intent: 'pi_1', amount: '4990', reason: 'requested_by_customer' };
  const refunded = { id: 're_1', object: 'refund', amount: 4990, status: 'succeeded' };
  const said = (change: Partial<Exchange>): Exchange => ({
    request: 'POST /v1/refunds',
    version: null,
    sent: refund,
    status: 200,
    answer: refunded,
    ...change,
  });
  const item = { quantity: '1', price_data: { currency: 'brl', unit_amount: '50', name: 'LP-1' } };
  const page = { request: 'POST /v1/checkout/sessions', answer: { object: 'checkout.session' } };
  const found = await undescribed(
    [
      said({}),
      said({ request: 'POST /v1/refund' }),
      said({ sent: { ...refund, ammount: '4990' } }),
      said({ sent: { ...refund, reason: 'because' } }),
      said({ sent: { ...refund, amount: '49.90' } }),
      said({ ...page, sent: { mode: 'payment', line_items: [item] } }),
      said({ request: 'POST /v1/payment_intents', sent: { currency: 'brl' }, answer: {} }),
      said({ answer: { ...refunded, object: 'refunds' } }),
      said({ answer: { ...refunded, amount: '4990' } }),
      said({ status: 400, answer: { error: { type: 'invalid_request_error', code: 'no_such_code' } } }),
    ],
    [{ object: 'event', type: 'refund.changed' }],
  );
  const EXPECTED = [
    /^POST \/v1\/refund: no such call$/,
    /^POST \/v1\/refunds: sent: .*"ammount".* does not exist/,
    /^POST \/v1\/refunds: sent: .*"because"/,
    /^POST \/v1\/refunds: sent: .*"49\.90"/,
    /^POST \/v1\/checkout\/sessions: sent: .*"name".* does not exist/,
    /^POST \/v1\/payment_intents: sent: .*amount/,
    /^POST \/v1\/refunds: answered: .*"refunds"/,
    /^POST \/v1\/refunds: answered: .*'string' is not assignable to type 'number'/,
    /^POST \/v1\/refunds: refused: .*"no_such_code"/,
    /^an event: .*"refund\.changed"/,
  ];
  assert.equal(found.length, EXPECTED.length, found.join('\n'));
  for (const [index, expected] of EXPECTED.entries()) assert.match(found[index] ?? '', expected);
});

test("a webhook that Stripe's library signs is believed, and one that was changed, is old or another's is not", () => {
  const { webhooks } = new Stripe('sk_test_tests');
  const at = Date.parse(NOW) / SECOND_MS;
  const object = { id: 'cs_1', object: 'checkout.session', payment_intent: 'pi_1', payment_status: 'paid' };
  const payload = JSON.stringify({ id: 'evt_1', object: 'event', data: { object } }, null, 2);
  const signed = (secret: string, timestamp = at) =>
    webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const webhook = stripeWebhook({ webhookSecrets: [SECRET], clock: fixedClock(NOW) });
  const open = (header: string, body = payload) =>
    webhook.open(Buffer.from(body), { 'stripe-signature': header });
  assert.deepEqual(open(signed(SECRET)), {
    ok: true,
    hints: [{ eventId: 'evt_1', paymentRef: 'pi_1', refundRef: null, requestRef: 'cs_1' }],
  });
  const changed = payload.replace('paid', 'unpaid');
  assert.deepEqual(open(signed(SECRET), changed), { ok: false, reason: 'wrongSignature' });
  assert.deepEqual(open(signed('whsec_other')), { ok: false, reason: 'wrongSignature' });
  const old = at - (5 * MINUTE_MS) / SECOND_MS - 1;
  assert.deepEqual(open(signed(SECRET, old)), { ok: false, reason: 'tooOld' });
});
