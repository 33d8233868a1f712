import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { majorOf, minorOf } from './medusaAmount.ts';

describe('amounts of Medusa', () => {
  test('are read digit by digit', () => {
    assert.equal(minorOf(79.9, 'BRL'), 7_990);
    assert.equal(minorOf(1.005, 'BRL'), 101);
    assert.equal(minorOf(71.955, 'brl'), 7_196);
    assert.equal(minorOf(0.1 + 0.2, 'EUR'), 30);
    assert.equal(minorOf(8_999.99, 'BRL'), 899_999);
    assert.equal(minorOf(-12.5, 'BRL'), -1_250);
    assert.equal(minorOf(-0.001, 'BRL'), 0);
    assert.equal(minorOf(1e-7, 'BRL'), 0);
  });

  test('have as many places as their currency', () => {
    assert.equal(minorOf(1_500, 'JPY'), 1_500);
    assert.equal(minorOf(1.234, 'KWD'), 1_234);
    assert.equal(minorOf(1.2345, 'CLF'), 12_345);
    assert.equal(majorOf(1_234, 'KWD'), 1.234);
    assert.equal(majorOf(5, 'BRL'), 0.05);
    assert.equal(majorOf(1_500, 'JPY'), 1_500);
  });

  test('that cannot be counted are none', () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, 1e21, 2 ** 53])
      assert.equal(minorOf(amount, 'BRL'), null, String(amount));
  });

  test('go there and back without loss', () => {
    const currency = fc.constantFrom('BRL', 'JPY', 'KWD', 'CLF', 'USD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), currency, (minor, code) => {
        assert.equal(minorOf(majorOf(minor, code), code), minor);
      }),
    );
  });
});
