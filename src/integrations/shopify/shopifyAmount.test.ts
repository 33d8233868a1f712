import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { majorOf, minorOf } from './shopifyAmount.ts';

describe('amounts of Shopify', () => {
  test('are read digit by digit, with the places of their currency', () => {
    assert.equal(minorOf('79.9', 'BRL'), 7_990);
    assert.equal(minorOf('79.90', 'BRL'), 7_990);
    assert.equal(minorOf('1500.0', 'JPY'), 1_500);
    assert.equal(minorOf('1.234', 'KWD'), 1_234);
    assert.equal(minorOf('71.955', 'BRL'), 7_196);
    assert.equal(minorOf('-12.5', 'BRL'), -1_250);
    assert.ok(Object.is(minorOf('-0.001', 'BRL'), 0));
    assert.equal(majorOf(5, 'BRL'), '0.05');
    assert.equal(majorOf(1_500, 'JPY'), '1500');
    assert.equal(majorOf(1_234, 'KWD'), '1.234');
  });

  test('that are none are no number', () => {
    for (const amount of ['', '1,5', 'R$ 5', '1e3', '.5', '99999999999999999999'])
      assert.ok(Number.isNaN(minorOf(amount, 'BRL')), amount);
  });

  test('go there and back without loss', () => {
    const currency = fc.constantFrom('BRL', 'JPY', 'KWD', 'CLF');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), currency, (minor, code) => {
        assert.equal(minorOf(majorOf(minor, code), code), minor);
      }),
    );
  });
});
