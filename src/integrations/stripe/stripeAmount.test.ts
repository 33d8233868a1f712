import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromStripe, toStripe } from './stripeAmount.ts';

test('an amount comes back from Stripe as it went there, in every currency', () => {
  const currencies = fc.constantFrom('BRL', 'EUR', 'JPY', 'KWD', 'ISK', 'UGX');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), currencies, (minor, currency) => {
      const there = toStripe(minor, currency);
      assert.deepEqual(fromStripe(there.amount, there.currency), { minor, currency });
    }),
  );
});

test('R$ 49.90 and ¥ 500 go as they are, ISK 500 in hundredths', () => {
  assert.deepEqual(toStripe(4_990, 'BRL'), { amount: 4_990, currency: 'brl' });
  assert.deepEqual(toStripe(500, 'JPY'), { amount: 500, currency: 'jpy' });
  assert.deepEqual(toStripe(500, 'ISK'), { amount: 50_000, currency: 'isk' });
});
