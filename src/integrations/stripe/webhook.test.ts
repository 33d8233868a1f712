import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { fixedClock, MINUTE_MS } from '../../base/clock.ts';
import { stripeWebhook } from './webhook.ts';

const NOW = '2026-11-21T09:00:00Z';
const SENT_AT_S = Date.parse(NOW) / 1_000;
const SECRET = 'whsec_one';

const refundUpdated = {
  id: 'evt_1',
  object: 'event',
  type: 'refund.updated',
  data: { object: { id: 're_1', object: 'refund', payment_intent: 'pi_1', amount: 4990, status: 'failed' } },
};

function sign(body: string, secret = SECRET, atS: number | string = SENT_AT_S): string {
  const digest = createHmac('sha256', secret).update(`${atS}.${body}`).digest('hex');
  return `t=${atS},v1=${digest}`;
}

function open(body: string, signature: string | string[] | undefined, webhookSecrets = [SECRET], lateMs = 0) {
  const clock = fixedClock(NOW);
  clock.advance(lateMs);
  const webhook = stripeWebhook({ webhookSecrets, clock });
  return webhook.open(Buffer.from(body), { 'stripe-signature': signature });
}

test('a signed event of a refund says which refund to read, and nothing about money', () => {
  const body = JSON.stringify(refundUpdated);
  assert.deepEqual(open(body, sign(body)), {
    ok: true,
    hints: [{ eventId: 'evt_1', paymentRef: 'pi_1', refundRef: 're_1', requestRef: null }],
  });
});

test('an event of a refunded charge says which payment to read', () => {
  const data = { object: { id: 'ch_1', object: 'charge', payment_intent: 'pi_1' } };
  const body = JSON.stringify({ ...refundUpdated, type: 'charge.refunded', data });
  assert.deepEqual(open(body, sign(body)), {
    ok: true,
    hints: [{ eventId: 'evt_1', paymentRef: 'pi_1', refundRef: null, requestRef: null }],
  });
});

test('an event of a page or of a payment names what the contact was asked to pay on', () => {
  const hintsOf = (object: object) => {
    const body = JSON.stringify({ ...refundUpdated, data: { object } });
    return open(body, sign(body));
  };
  const session = { id: 'cs_1', object: 'checkout.session', payment_intent: null };
  const blank = { eventId: 'evt_1', refundRef: null };
  assert.deepEqual(hintsOf(session), {
    ok: true,
    hints: [{ ...blank, paymentRef: null, requestRef: 'cs_1' }],
  });
  assert.deepEqual(hintsOf({ ...session, payment_intent: 'pi_1' }), {
    ok: true,
    hints: [{ ...blank, paymentRef: 'pi_1', requestRef: 'cs_1' }],
  });
  assert.deepEqual(hintsOf({ id: 'pi_2', object: 'payment_intent' }), {
    ok: true,
    hints: [{ ...blank, paymentRef: 'pi_2', requestRef: 'pi_2' }],
  });
});

test('an event of another kind is taken and says nothing', () => {
  const body = JSON.stringify({ ...refundUpdated, data: { object: { id: 'cus_1', object: 'customer' } } });
  assert.deepEqual(open(body, sign(body)), { ok: true, hints: [] });
});

test('while a secret is being changed, either of the two is believed', () => {
  const body = JSON.stringify(refundUpdated);
  const [at, first] = sign(body, 'whsec_old').split(',');
  const both = `${at},${first},${sign(body, 'whsec_new').split(',')[1]},v0=00`;
  assert.equal(open(body, both, ['whsec_new']).ok, true);
  assert.equal(open(body, both, ['whsec_old']).ok, true);
  assert.equal(open(body, both, ['whsec_other']).ok, false);
});

const REFUSED: [string, Parameters<typeof open>, string][] = (() => {
  const body = JSON.stringify(refundUpdated);
  return [
    ['without a signature', [body, undefined], 'unsigned'],
    ['with two signature headers', [body, [sign(body), sign(body)]], 'unsigned'],
    ['with a signature that is none', [body, 't=now,v1=abc'], 'unsigned'],
    ['with a signature of nothing but an old scheme', [body, sign(body).replace('v1', 'v0')], 'unsigned'],
    ['signed with another secret', [body, sign(body, 'whsec_two')], 'wrongSignature'],
    ['whose body was changed by one byte', [body.replace('4990', '4991'), sign(body)], 'wrongSignature'],
    [
      'whose instant was changed',
      [body, sign(body).replace(/t=\d+/, `t=${SENT_AT_S + 1}`)],
      'wrongSignature',
    ],
    ['when there is no secret', [body, sign(body), []], 'wrongSignature'],
    ['when the secret is empty', [body, sign(body, ''), ['']], 'wrongSignature'],
    ['more than five minutes late', [body, sign(body), [SECRET], 5 * MINUTE_MS + 1], 'tooOld'],
    ['more than five minutes early', [body, sign(body, SECRET, SENT_AT_S + 301)], 'tooOld'],
    ['that is no JSON', ['{"id":', sign('{"id":')], 'unreadable'],
    ['that is no event', ['[]', sign('[]')], 'unreadable'],
  ];
})();
for (const [name, given, reason] of REFUSED) {
  test(`a webhook ${name} is refused`, () => assert.deepEqual(open(...given), { ok: false, reason }));
}

test('a webhook of exactly five minutes ago is believed', () => {
  const body = JSON.stringify(refundUpdated);
  assert.equal(open(body, sign(body), [SECRET], 5 * MINUTE_MS).ok, true);
});
