import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decimalOf, minorOf, minorOfStore } from './wooAmount.ts';

describe('amounts of WooCommerce', () => {
  test('are read digit by digit', () => {
    assert.equal(minorOf('79.90', 'BRL'), 7_990);
    assert.equal(minorOf('79.9', 'BRL'), 7_990);
    assert.equal(minorOf('80', 'BRL'), 8_000);
    assert.equal(minorOf('71.955', 'BRL'), 7_196);
    assert.equal(minorOf('71.9549', 'BRL'), 7_195);
    assert.equal(minorOf('-10.01', 'BRL'), -1_001);
    assert.equal(minorOf('-0.00', 'BRL'), 0);
  });

  test('have as many places as their currency, whatever the shop shows', () => {
    assert.equal(minorOf('1500', 'JPY'), 1_500);
    assert.equal(minorOf('1500.00', 'JPY'), 1_500);
    assert.equal(minorOf('1.234', 'KWD'), 1_234);
    assert.equal(decimalOf(1_500, 'JPY'), '1500');
    assert.equal(decimalOf(5, 'BRL'), '0.05');
    assert.equal(decimalOf(1_234, 'KWD'), '1.234');
    assert.equal(minorOfStore('7990', 2, 'BRL'), 7_990);
    assert.equal(minorOfStore('80', 0, 'BRL'), 8_000);
    assert.equal(minorOfStore('5', 2, 'BRL'), 5);
    assert.equal(minorOfStore('150000', 2, 'JPY'), 1_500);
  });

  test('that cannot be counted are none', () => {
    for (const text of ['', 'NaN', '1,50', '1e3', ' 1', '99999999999999999.00'])
      assert.equal(minorOf(text, 'BRL'), null, text);
    for (const text of ['', '1.5', '-1']) assert.equal(minorOfStore(text, 2, 'BRL'), null, text);
  });

  test('go there and back without loss', () => {
    const currency = fc.constantFrom('BRL', 'JPY', 'KWD', 'CLF', 'USD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), currency, (minor, code) => {
        assert.equal(minorOf(decimalOf(minor, code), code), minor);
      }),
    );
  });
});
